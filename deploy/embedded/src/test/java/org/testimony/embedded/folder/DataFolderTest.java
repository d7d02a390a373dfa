package org.testimony.embedded.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void shouldLetNobodyElseIn() throws Exception {
        // When
        DataFolder data = DataFolder.at(folder.resolve("some/data"));
        data.secrets().password("stats");

        // Then
        assertThat(permissions(data.root())).isEqualTo("rwx------");
        assertThat(permissions(data.secrets().folder())).isEqualTo("rwx------");
        assertThat(permissions(data.secrets().file("stats"))).isEqualTo("rw-------");
    }

    @Test
    void shouldDrawAPasswordOnceAndEachDifferent() throws Exception {
        // Given
        Secrets secrets = DataFolder.at(folder.resolve("data")).secrets();

        // When
        String first = secrets.password("stats");

        // Then
        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets.password("stats")).isEqualTo(first);
        assertThat(secrets.password("ingest")).isNotEqualTo(first);
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
