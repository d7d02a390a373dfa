package org.testimony.embedded.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How PostgreSQL, which refuses to run as root, is started by whoever runs the launcher. */
enum RunAs {
    /** An ordinary user: as is. */
    ORDINARY_USER(List.of()),
    /** Root where user namespaces are allowed: the server sees an unprivileged user, files still belong to root. */
    USER_NAMESPACE(List.of("unshare", "-U")),
    /**
     * Root in a container that forbids user namespaces: nobody, who may pass through folders of root on the way to the
     * data and the binaries.
     */
    NOBODY(List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"));

    private static final String NOBODY_OWNER = "65534:65534";

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    /** What works for this user on this machine. */
    static RunAs detect() throws IOException {
        if (!succeeds(List.of("sh", "-c", "test $(id -u) = 0"))) {
            return ORDINARY_USER;
        }
        return succeeds(List.of("unshare", "-U", "true")) ? USER_NAMESPACE : NOBODY;
    }

    /** Where the programs are unpacked to: the user's cache, or one that nobody can reach too. */
    Path cache() {
        if (this == NOBODY) {
            return Path.of("/var/cache/testimony");
        }
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .or(() -> variable("HOME").map(home -> Path.of(home, ".cache")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("testimony");
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    List<String> command(Path program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(arguments);
        return words;
    }

    /** Gives a new file or folder to the user that PostgreSQL runs as. */
    void own(Path file) throws IOException {
        if (this == NOBODY && !succeeds(List.of("chown", "-R", NOBODY_OWNER, file.toString()))) {
            throw new IOException(
                    "Cannot give " + file + " to the user that PostgreSQL runs as (" + NOBODY_OWNER + ")");
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + command.get(0), e);
        }
    }
}
