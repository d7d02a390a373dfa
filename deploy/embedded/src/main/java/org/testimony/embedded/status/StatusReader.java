package org.testimony.embedded.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.testimony.embedded.component.HttpHealth;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.process.LogFile;
import org.testimony.embedded.process.Ports;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.run.RunningProcess;

/** Looks at every part of an installation; what does not answer is reported as it is. */
public final class StatusReader {
    private static final int LINES = 2_000;
    private static final List<String> STORES = List.of("postgres", "kafka");

    private StatusReader() {}

    /** The status of what the run file names. */
    public static StatusReport read(RunFile run) {
        DataFolder data = new DataFolder(Path.of(run.dataDir()));
        List<ComponentStatus> components = run.components().stream()
                .map(component -> component(component, data.log(component.name())))
                .toList();
        boolean running = run.isRunning();
        Optional<String> broker = components.stream()
                .filter(component ->
                        component.name().equals("kafka") && component.state().equals("ready"))
                .map(component -> "127.0.0.1:" + component.port())
                .findFirst();
        if (broker.isPresent()) {
            try (KafkaFigures kafka = new KafkaFigures(broker.get())) {
                return new StatusReport(
                        running, run.dataDir(), run.addresses(), components, kafka.topics(), kafka.groups());
            } catch (ExecutionException | TimeoutException noAnswer) {
                // The broker's own row tells the rest.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new StatusReport(running, run.dataDir(), run.addresses(), components, List.of(), List.of());
    }

    private static ComponentStatus component(RunningProcess process, LogFile log) {
        boolean alive = process.stamp().isAlive();
        return new ComponentStatus(
                process.name(),
                process.pid(),
                process.port(),
                alive ? (answers(process) ? "ready" : "not ready") : "down",
                alive ? uptime(process.pid()).orElse(null) : null,
                alive ? ProcessFigures.residentBytes(process.pid()).orElse(null) : null,
                LastError.in(log.tail(LINES)).orElse(null),
                log.path().toString());
    }

    private static boolean answers(RunningProcess process) {
        return STORES.contains(process.name()) ? !Ports.isFree(process.port()) : HttpHealth.isReady(process.port());
    }

    private static Optional<Long> uptime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()).toSeconds());
    }
}
