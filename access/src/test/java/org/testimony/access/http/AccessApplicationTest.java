package org.testimony.access.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.access.http.AccessConfig.People;
import org.testimony.access.user.Account;
import org.testimony.access.user.Accounts;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

class AccessApplicationTest {
    @TempDir
    Path folder;

    private record Settings(People people, Optional<Role> anonymous, Optional<Path> usersFile, Session session)
            implements AccessConfig {
        static Settings of(People people) {
            return new Settings(people, Optional.empty(), Optional.empty(), new Sessions());
        }

        Settings openTo(Role role) {
            return new Settings(people, Optional.of(role), usersFile, session);
        }

        Settings withUsers(Path file) {
            return new Settings(people, anonymous, Optional.of(file), session);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "stats.example", "127.0.0.1.example", "localhost.example"})
    void shouldNotStartWhereEverybodyReachesItAndNobodySignsIn(String host) {
        assertThatThrownBy(() -> start(Settings.of(People.NONE), host))
                .hasMessageContaining(host)
                .hasMessageContaining("testimony.security.people=users");
        assertThatThrownBy(() -> start(Settings.of(People.USERS).openTo(Role.VIEWER), host))
                .hasMessageContaining("testimony.security.anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
    void shouldStartWithoutSignInWhereOnlyThisMachineReachesIt(String host) {
        assertThatCode(() -> start(Settings.of(People.NONE), host)).doesNotThrowAnyException();
    }

    @Test
    void shouldNotStartWithUsersThatItCannotRead() throws Exception {
        // Given
        Path broken = folder.resolve("broken");
        Files.writeString(broken, "somebody\n");

        // Then
        assertThatThrownBy(() -> start(Settings.of(People.USERS), "0.0.0.0")).hasMessageContaining("./testimony user");
        assertThatThrownBy(() -> start(Settings.of(People.USERS).withUsers(folder.resolve("none")), "0.0.0.0"))
                .hasMessageContaining("users-file");
        assertThatThrownBy(() -> start(Settings.of(People.USERS).withUsers(broken), "0.0.0.0"))
                .hasMessageContaining("line 1");
    }

    @Test
    void shouldStartAnywhereWithUsers() throws Exception {
        Path file = folder.resolve("users");
        PasswordHash hash = PasswordHash.of("correct horse battery".toCharArray(), new SecureRandom());
        new UsersFile(file).write(Accounts.NONE.with(new Account("analyst-1", Role.ANALYST, hash)));
        assertThatCode(() -> start(Settings.of(People.USERS).withUsers(file), "0.0.0.0"))
                .doesNotThrowAnyException();
    }

    private static void start(AccessConfig config, String host) {
        HttpAccounts accounts = new HttpAccounts(config, Clock.systemUTC());
        new AccessApplication(config, accounts, host).check(new StartupEvent());
    }
}
