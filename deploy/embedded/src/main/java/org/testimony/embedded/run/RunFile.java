package org.testimony.embedded.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testimony.contract.topic.Json;

/**
 * What runs on a data folder: kept in its run.json, and replaced as a whole whenever a process starts.
 *
 * @param throwAway the folder is to be deleted when the installation ends
 * @param addresses where to reach what, by name
 */
public record RunFile(
        String dataDir,
        boolean throwAway,
        RunningProcess launcher,
        Map<String, String> addresses,
        List<RunningProcess> components) {

    public RunFile {
        addresses = Map.copyOf(addresses);
        components = List.copyOf(components);
    }

    /** What the file says; empty if there is none or it cannot be understood. */
    public static Optional<RunFile> read(Path file) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readString(file), RunFile.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole. */
    public void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the launcher still runs. */
    public boolean isRunning() {
        return launcher.stamp().isAlive();
    }

    /** The components that still run. */
    public List<RunningProcess> alive() {
        return components.stream()
                .filter(component -> component.stamp().isAlive())
                .toList();
    }
}
