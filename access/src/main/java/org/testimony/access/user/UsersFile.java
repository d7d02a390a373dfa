package org.testimony.access.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that holds the accounts. */
public record UsersFile(Path path) {
    private static final long LARGEST = 1 << 20;

    /**
     * Who stands in it.
     *
     * @throws IOException when it cannot be read, which says what to do
     */
    public Accounts read() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException("The users' file " + path + " is larger than a megabyte; is it the right file?");
        }
        try {
            return Accounts.of(Files.readAllLines(path, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException("The users' file " + path + " cannot be read: " + e.getMessage()
                    + ". Make its lines with ./testimony user.");
        }
    }

    /** The same; nobody, when there is no file. */
    public Accounts readIfThere() throws IOException {
        return Files.exists(path) ? read() : Accounts.NONE;
    }

    /** Writes it anew, for its owner's eyes only; readers see the old or the new one whole. */
    public void write(Accounts accounts) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(path + " lies in no folder.");
        }
        Files.createDirectories(folder);
        // createTempFile makes files of mode 0600.
        Path fresh = Files.createTempFile(folder, ".users-", "");
        try {
            Files.write(fresh, accounts.lines());
            if (Files.exists(path)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(path));
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Who stands in it, as lines without the hashes. */
    public List<String> names() throws IOException {
        return readIfThere().all().stream()
                .map(account -> account.name() + "  " + account.role().code())
                .toList();
    }
}
