package org.testimony.ingest.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.testimony.access.user.Account;
import org.testimony.access.user.Accounts;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

/** One account a role; their names are their roles'. */
public final class TestUsers {
    public static final String PASSWORD = "only-for-tests-1";

    private TestUsers() {}

    static Path write(Path file) throws IOException {
        PasswordHash hash = PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom());
        Accounts accounts = Accounts.NONE;
        for (Role role : Role.values()) {
            accounts = accounts.with(new Account(role.code() + "-1", role, hash));
        }
        new UsersFile(file).write(accounts);
        return file;
    }
}
