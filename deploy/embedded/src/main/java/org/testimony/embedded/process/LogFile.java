package org.testimony.embedded.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What one process says, one file per life: the life before is beside it as {@code .1}, and neither grows for ever. */
public record LogFile(Path path) {
    private static final long LIMIT_BYTES = 10L << 20;
    private static final int TAIL_BYTES = 64 << 10;

    /** Puts the file of the last life aside. */
    public void startLife() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            Files.move(path, former(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where a process writes to; it must append, so that {@link #bound} may cut the file under it. */
    public ProcessBuilder.Redirect destination() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** Copies a file that has grown too long to the former one and empties it. */
    public void bound() throws IOException {
        if (Files.exists(path) && Files.size(path) > LIMIT_BYTES) {
            Files.copy(path, former(), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    /** The last lines, at most so many; none when there is no file. */
    public List<String> tail(int lines) {
        if (!Files.isReadable(path)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Path former() {
        return path.resolveSibling(path.getFileName() + ".1");
    }
}
