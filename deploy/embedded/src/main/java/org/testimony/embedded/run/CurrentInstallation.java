package org.testimony.embedded.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * This user's note of the installation that was started last, so that another terminal finds it wherever its data lie.
 * The note is a copy of the run file, in a folder that nobody else may write to.
 */
public final class CurrentInstallation {
    private static final String NAME = "current.json";

    private CurrentInstallation() {}

    /** The last started installation, if its launcher still runs or left something running. */
    public static Optional<RunFile> find() {
        return folders().stream()
                .filter(CurrentInstallation::isOurs)
                .flatMap(folder -> RunFile.read(folder.resolve(NAME)).stream())
                // The note may be old; the data folder knows better.
                .flatMap(note -> RunFile.read(Path.of(note.dataDir(), "run.json")).stream())
                .findFirst();
    }

    /** Points to that installation from now on. */
    public static void note(RunFile installation) throws IOException {
        Path folder = folders().get(0);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!isOurs(folder)) {
            throw new IOException(folder + " is not a folder of yours alone; remove it.");
        }
        installation.write(folder.resolve(NAME));
    }

    /** Forgets the installation, unless the note points to another one by now. */
    public static void forget(String dataDir) throws IOException {
        for (Path folder : folders()) {
            Path note = folder.resolve(NAME);
            if (isOurs(folder)
                    && RunFile.read(note)
                            .filter(run -> run.dataDir().equals(dataDir))
                            .isPresent()) {
                Files.deleteIfExists(note);
            }
        }
    }

    /** Where the note may be, the place for a new one first. */
    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        String name = "testimony-" + userId();
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && Files.isWritable(Path.of(runtime))) {
            folders.add(Path.of(runtime, name));
        }
        folders.add(Path.of("/tmp", name));
        return folders;
    }

    private static boolean isOurs(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            .equals(userId())
                    && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                            .equals("rwx------");
        } catch (IOException gone) {
            return false;
        }
    }

    private static int userId() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new IllegalStateException("/proc is not readable", e);
        }
    }
}
