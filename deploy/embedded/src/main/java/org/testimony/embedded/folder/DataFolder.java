package org.testimony.embedded.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.testimony.embedded.process.LogFile;

/** The folder that holds everything one installation keeps; only its owner may look into it. */
public record DataFolder(Path root) {
    /** The folder at that path, made if needed. */
    public static DataFolder at(Path path) throws IOException {
        Path root = path.toAbsolutePath().normalize();
        if (!Files.exists(root)) {
            Path parent = root.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.isDirectory(root) || !Files.isWritable(root)) {
            throw new IOException("The data folder " + root + " is not a folder that you may write to."
                    + " Choose another with --data DIR.");
        }
        return new DataFolder(root);
    }

    /** The database's files. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The broker's files. */
    public Path kafka() {
        return root.resolve("kafka");
    }

    /** The stream processing's local state, which can be rebuilt from the broker. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** What the component said. */
    public LogFile log(String component) {
        return new LogFile(root.resolve("logs").resolve(component + ".log"));
    }

    /** The generated passwords. */
    public Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    /** Who may sign in. */
    public SignIns signIns() {
        return new SignIns(root.resolve("users"), secrets());
    }

    /** What runs on this folder. */
    public Path runFile() {
        return root.resolve("run.json");
    }

    /** Keeps the folder for this process alone until the lock is closed or the process ends; null if it is taken. */
    @Nullable
    public FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        return channel;
    }
}
