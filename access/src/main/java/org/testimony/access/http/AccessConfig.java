package org.testimony.access.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.testimony.access.user.Role;

/** Who may use a service. A setting that makes no sense stops the start. */
@ConfigMapping(prefix = "testimony.security")
public interface AccessConfig {
    /** How people and programs say who they are. */
    @WithDefault("none")
    People people();

    /** What somebody may do who did not sign in; taken only where the service listens to its own machine alone. */
    Optional<Role> anonymous();

    /** Who may sign in; for {@code users}. Read again when it changes. */
    Optional<Path> usersFile();

    /** Sessions of browsers. */
    Session session();

    /** Where identities come from. */
    enum People {
        /** Nobody signs in and everybody may do everything: for one machine only. */
        NONE,
        /** From the users' file. */
        USERS
    }

    /** Sessions of browsers. */
    interface Session {
        /** A file with the key that seals sessions; instances of a service share it. Drawn at each start without one. */
        Optional<Path> keyFile();

        /** After this one signs in again. */
        @WithDefault("12h")
        Duration lasts();
    }
}
