package org.testimony.embedded.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    private static final RunningProcess NOBODY = new RunningProcess("launcher", 1, 0, "an earlier boot", 0);

    @TempDir
    Path folder;

    @Test
    void shouldReadWhatItWrote() throws Exception {
        // Given
        RunFile run =
                new RunFile("/some/data", true, NOBODY, Map.of("ingestUrl", "http://127.0.0.1:1"), List.of(NOBODY));

        // When
        run.write(folder.resolve("run.json"));

        // Then
        assertThat(RunFile.read(folder.resolve("run.json"))).contains(run);
        assertThat(run.isRunning()).isFalse();
    }

    @Test
    void shouldTreatAnUnreadableFileAsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("run.json"), "{\"dataDir\": ");
        assertThat(RunFile.read(file)).isEmpty();
        assertThat(RunFile.read(folder.resolve("none.json"))).isEmpty();
    }

    @Test
    void shouldStopWhatIsOursAndLeaveEverythingElseAlone() throws Exception {
        // Given
        Process ours = new ProcessBuilder("sh", "-c", "read unused", folder.toString()).start();
        Process stranger = new ProcessBuilder("sh", "-c", "read unused", "elsewhere").start();
        RunningProcess ourRecord = record("stats", ours);
        RunningProcess strangerRecord = record("ingest", stranger);
        RunningProcess reused = new RunningProcess(
                "classify", stranger.pid(), strangerRecord.startTicks() - 1, strangerRecord.boot(), 0);
        RunFile run =
                new RunFile(folder.toString(), false, NOBODY, Map.of(), List.of(ourRecord, strangerRecord, reused));

        // When
        List<RunningProcess> stopped = Orphans.stop(run);

        // Then
        assertThat(stopped).containsExactly(ourRecord);
        assertThat(ours.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void shouldDeleteOnlyTheFolderOfADemonstration() throws Exception {
        // Given
        Path demo = Files.createDirectories(folder.resolve(Shutdown.DEMO_PREFIX + "1"));
        Path precious = Files.createDirectories(folder.resolve("precious"));

        // When
        Shutdown.end(new RunFile(demo.toString(), true, NOBODY, Map.of(), List.of()));
        Shutdown.end(new RunFile(precious.toString(), true, NOBODY, Map.of(), List.of()));

        // Then
        assertThat(demo).doesNotExist();
        assertThat(precious).exists();
    }

    private static RunningProcess record(String name, Process process) {
        return RunningProcess.of(name, process.pid(), 0).orElseThrow();
    }
}
