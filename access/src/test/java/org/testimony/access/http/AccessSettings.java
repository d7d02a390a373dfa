package org.testimony.access.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.testimony.access.user.Role;

/** Settings for tests; each word changes one thing. */
record AccessSettings(People people, Optional<Role> anonymous, Optional<Path> usersFile, Session session)
        implements AccessConfig {
    static AccessSettings of(People people) {
        return new AccessSettings(people, Optional.empty(), Optional.empty(), new Sessions());
    }

    AccessSettings openTo(Role role) {
        return new AccessSettings(people, Optional.of(role), usersFile, session);
    }

    AccessSettings withUsers(Path file) {
        return new AccessSettings(people, anonymous, Optional.of(file), session);
    }

    private static final class Sessions implements AccessConfig.Session {
        @Override
        public Optional<Path> keyFile() {
            return Optional.empty();
        }

        @Override
        public Duration lasts() {
            return Duration.ofHours(12);
        }
    }
}
