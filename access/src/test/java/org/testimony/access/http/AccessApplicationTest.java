package org.testimony.access.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
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

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "stats.example", "127.0.0.1.example", "localhost.example"})
    void shouldNotStartWhereEverybodyReachesItAndNobodySignsIn(String host) {
        assertThatThrownBy(() -> start(AccessSettings.of(People.NONE), host))
                .hasMessageContaining(host)
                .hasMessageContaining("testimony.security.people=users");
        assertThatThrownBy(() -> start(AccessSettings.of(People.USERS).openTo(Role.VIEWER), host))
                .hasMessageContaining("testimony.security.anonymous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
    void shouldStartWithoutSignInWhereOnlyThisMachineReachesIt(String host) {
        assertThatCode(() -> start(AccessSettings.of(People.NONE), host)).doesNotThrowAnyException();
    }

    @Test
    void shouldNotStartWithUsersThatItCannotRead() throws Exception {
        // Given
        Path broken = folder.resolve("broken");
        Files.writeString(broken, "somebody\n");

        // Then
        assertThatThrownBy(() -> start(AccessSettings.of(People.USERS), "0.0.0.0"))
                .hasMessageContaining("./testimony user");
        assertThatThrownBy(() -> start(AccessSettings.of(People.USERS).withUsers(folder.resolve("none")), "0.0.0.0"))
                .hasMessageContaining("users-file");
        assertThatThrownBy(() -> start(AccessSettings.of(People.USERS).withUsers(broken), "0.0.0.0"))
                .hasMessageContaining("line 1");
    }

    @Test
    void shouldStartAnywhereWithUsers() throws Exception {
        Path file = folder.resolve("users");
        PasswordHash hash = PasswordHash.of("correct horse battery".toCharArray(), new SecureRandom());
        new UsersFile(file).write(Accounts.NONE.with(new Account("analyst-1", Role.ANALYST, hash)));
        assertThatCode(() -> start(AccessSettings.of(People.USERS).withUsers(file), "0.0.0.0"))
                .doesNotThrowAnyException();
    }

    private static void start(AccessConfig config, String host) {
        HttpAccounts accounts = new HttpAccounts(config, Clock.systemUTC());
        new AccessApplication(config, accounts, host).check(new StartupEvent());
    }
}
