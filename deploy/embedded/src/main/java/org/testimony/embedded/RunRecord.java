package org.testimony.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.run.CurrentInstallation;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.run.RunningProcess;
import org.testimony.embedded.supervise.Component;
import org.testimony.embedded.supervise.Reports;

/** Writes down each process as soon as it runs, so that nothing is lost sight of, and passes the reports on. */
final class RunRecord implements Reports {
    private final DataFolder data;
    private final boolean throwAway;
    private final RunningProcess launcher;
    private final Map<String, String> addresses;
    private final Reports next;
    private final Map<String, RunningProcess> running = new LinkedHashMap<>();

    RunRecord(DataFolder data, boolean throwAway, Map<String, String> addresses, Reports next) throws IOException {
        this.data = data;
        this.throwAway = throwAway;
        this.addresses = addresses;
        this.next = next;
        this.launcher = RunningProcess.of("launcher", ProcessHandle.current().pid(), 0)
                .orElseThrow(() -> new IOException("/proc does not show this process; Linux is needed."));
        write();
    }

    static void remove(DataFolder data) throws IOException {
        Files.deleteIfExists(data.runFile());
    }

    @Override
    public void starting(Component component) {
        next.starting(component);
    }

    @Override
    public void launched(Component component, ProcessHandle process) {
        RunningProcess.of(component.name(), process.pid(), component.port()).ifPresent(this::add);
        next.launched(component, process);
    }

    @Override
    public void ready(Component component, Duration after) {
        next.ready(component, after);
    }

    @Override
    public void waiting(Component component, Duration since) {
        next.waiting(component, since);
    }

    @Override
    public void died(Component component, Duration pause) {
        next.died(component, pause);
    }

    @Override
    public void gaveUp(Component component, String reason) {
        next.gaveUp(component, reason);
    }

    private synchronized void add(RunningProcess process) {
        running.put(process.name(), process);
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + data.runFile(), e);
        }
    }

    private void write() throws IOException {
        RunFile file =
                new RunFile(data.root().toString(), throwAway, launcher, addresses, new ArrayList<>(running.values()));
        file.write(data.runFile());
        CurrentInstallation.note(file);
    }
}
