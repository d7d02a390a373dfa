package org.testimony.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @Test
    void shouldUnpackOnceAndLeaveNothingHalfDone() throws Exception {
        // Given
        Path home = PostgresBinaries.home(cache);
        FileTime unpacked = Files.getLastModifiedTime(home.resolve("bin/postgres"));

        // When
        Path again = PostgresBinaries.home(cache);

        // Then
        assertThat(again).isEqualTo(home);
        assertThat(Files.getLastModifiedTime(again.resolve("bin/postgres"))).isEqualTo(unpacked);
        assertThat(home.resolve("bin/postgres")).isExecutable();
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).containsExactly(home);
        }
    }
}
