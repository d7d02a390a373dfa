package org.testimony.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.access.http.AccessConfig.People;
import org.testimony.access.http.HttpPasswords.Tried;
import org.testimony.access.user.Account;
import org.testimony.access.user.Accounts;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

class HttpPasswordsTest {
    // More than can be checked one after another before patience ends.
    private static final int CROWD = 250;

    @TempDir
    Path folder;

    @Test
    void shouldLetACrowdOfProgramsInThatComesWithTheSameRightPassword() throws Exception {
        // Given
        HttpPasswords passwords = passwords("wire", "a right password");
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            // When
            var tries = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> passwords.check("wire", "a right password", "192.0.2.1"), crowd))
                    .limit(CROWD)
                    .toList();

            // Then
            assertThat(tries).extracting(CompletableFuture::join).allMatch(tried -> tried instanceof Tried.Right);
            assertThat(passwords.check("wire", "a wrong password", "192.0.2.1")).isInstanceOf(Tried.Wrong.class);
        } finally {
            crowd.shutdownNow();
        }
    }

    private HttpPasswords passwords(String name, String password) throws Exception {
        Path file = folder.resolve("users");
        PasswordHash hash = PasswordHash.of(password.toCharArray(), new SecureRandom());
        new UsersFile(file).write(Accounts.NONE.with(new Account(name, Role.POSTER, hash)));
        HttpAccounts accounts = new HttpAccounts(AccessSettings.of(People.USERS).withUsers(file), Clock.systemUTC());
        accounts.load();
        return new HttpPasswords(accounts, Clock.systemUTC());
    }
}
