package org.testimony.embedded.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testimony.embedded.process.LogFile;

/** A tiny process: a line of shell. */
final class ShellComponent implements Component {
    private final String name;
    private final String script;
    private final LogFile log;
    final List<ProcessHandle> lives = new CopyOnWriteArrayList<>();

    ShellComponent(String name, String script, Path folder) {
        this.name = name;
        this.script = script;
        this.log = new LogFile(folder.resolve(name + ".log"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public LogFile log() {
        return log;
    }

    @Override
    public ProcessHandle launch() throws IOException {
        log.startLife();
        ProcessHandle process = new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(log.destination())
                .start()
                .toHandle();
        lives.add(process);
        return process;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void stop(ProcessHandle process) {
        process.destroy();
        process.onExit().join();
    }
}
