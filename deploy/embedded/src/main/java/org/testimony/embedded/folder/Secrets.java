package org.testimony.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that were drawn once for this installation; each is a file that only its owner may read. */
public record Secrets(Path folder) {
    private static final int BYTES = 24;

    /** The password of that name, drawn now if there is none yet. */
    public String password(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            draw(file, "");
        }
        return Files.readString(file).strip();
    }

    /** Where the password is stored. */
    public Path file(String name) {
        return folder.resolve(name + ".password");
    }

    /** A sign-in, NAME:PASSWORD, with a password that is drawn now if there is none yet. */
    String signIn(String name) throws IOException {
        Path file = signInFile(name);
        if (!Files.exists(file)) {
            draw(file, name + ":");
        }
        return Files.readString(file).strip();
    }

    /** Where the sign-in is stored. */
    Path signInFile(String name) {
        return folder.resolve(name + ".sign-in");
    }

    private void draw(Path file, String before) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        // createTempFile makes files of mode 0600; moving it shows a whole password or none.
        Path fresh = Files.createTempFile(folder, ".new-", "");
        Files.writeString(
                fresh, before + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
