package org.testimony.ingest.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.StableIds;

/**
 * Remembers how far the import of one file has come. The memory belongs to the file as it is (path, size, time of change)
 * and to the service it goes to, and ends with the import.
 */
final class FileResume {
    private final Path memory;

    private FileResume(Path memory) {
        this.memory = memory;
    }

    /**
     * The memory for a file.
     *
     * @param given where to keep it; usually {@code $XDG_STATE_HOME/testimony} or {@code ~/.local/state/testimony}
     */
    static FileResume of(Path file, String service, @Nullable Path given) throws IOException {
        Path real = file.toRealPath();
        String key = String.join(
                "\u001f",
                real.toString(),
                Long.toString(Files.size(real)),
                Files.getLastModifiedTime(real).toString(),
                service);
        String name = "import-" + StableIds.sha256(key).substring(0, 16);
        return new FileResume(
                given == null ? stateFolder().resolve(name) : given.resolveSibling(given.getFileName() + "." + name));
    }

    /** How many records were taken in an earlier run that did not end. */
    long done() throws IOException {
        try {
            return Files.exists(memory)
                    ? Long.parseLong(Files.readString(memory).strip())
                    : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** So many records are taken. */
    void note(long records) throws IOException {
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Path next = memory.resolveSibling(memory.getFileName() + ".new");
        Files.write(next, Long.toString(records).getBytes(StandardCharsets.UTF_8));
        Files.move(next, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The import is complete; the next one begins at the start. */
    void forget() throws IOException {
        Files.deleteIfExists(memory);
    }

    private static Path stateFolder() {
        String given = System.getenv("XDG_STATE_HOME");
        Path base = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(given);
        return base.resolve("testimony");
    }
}
