package org.testimony.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void shouldKeepTheLifeBeforeBeside() throws Exception {
        // Given
        LogFile log = new LogFile(folder.resolve("logs/stats.log"));
        log.startLife();
        Files.writeString(log.path(), "first life\n");

        // When
        log.startLife();

        // Then
        assertThat(log.tail(5)).isEmpty();
        assertThat(folder.resolve("logs/stats.log.1")).hasContent("first life");
    }

    @Test
    void shouldCutAFileThatHasGrownTooLongWhileItIsWritten() throws Exception {
        // Given
        LogFile log = new LogFile(folder.resolve("stats.log"));
        Process writer = new ProcessBuilder("sh", "-c", "head -c 11000000 /dev/zero; read unused; echo last")
                .redirectOutput(log.destination())
                .start();
        while (Files.size(log.path()) < 11_000_000) {
            Thread.onSpinWait();
        }

        // When
        log.bound();
        writer.getOutputStream().close();
        writer.waitFor();

        // Then
        assertThat(log.path()).hasContent("last");
        assertThat(folder.resolve("stats.log.1")).hasSize(11_000_000);
    }

    @Test
    void shouldShowTheLastLinesOnly() throws Exception {
        // Given
        LogFile log = new LogFile(folder.resolve("stats.log"));
        Files.writeString(log.path(), "one\ntwo\nthree\n");

        // When, Then
        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(new LogFile(folder.resolve("none.log")).tail(2)).isEmpty();
    }
}
