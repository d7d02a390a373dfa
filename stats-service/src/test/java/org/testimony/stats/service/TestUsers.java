package org.testimony.stats.service;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.testimony.access.user.Account;
import org.testimony.access.user.Accounts;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

/** One account a role, and one that is taken away; their names are their roles'. */
final class TestUsers {
    static final String PASSWORD = "only-for-tests-1";
    static final String LEAVER = "leaver";

    private static final PasswordHash HASH = PasswordHash.of(PASSWORD.toCharArray(), new SecureRandom());

    private TestUsers() {}

    static void write(Path file) throws IOException {
        Accounts accounts = Accounts.NONE.with(new Account(LEAVER, Role.ANALYST, HASH));
        for (Role role : Role.values()) {
            accounts = accounts.with(new Account(role.code() + "-1", role, HASH));
        }
        new UsersFile(file).write(accounts);
    }

    static void remove(Path file, String name) throws IOException {
        UsersFile users = new UsersFile(file);
        users.write(users.read().without(name));
    }
}
