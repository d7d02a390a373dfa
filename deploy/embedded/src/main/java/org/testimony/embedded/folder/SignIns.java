package org.testimony.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.testimony.access.user.Account;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

/**
 * Who may sign in to one installation. A first administrator and the services' own accounts get passwords that are drawn
 * once; each stands in a file that only its owner may read, and in the users' file as a hash.
 */
public final class SignIns {
    /** The administrator that the first start makes. */
    public static final String ADMINISTRATOR = "admin";

    private static final String STATS = "stats-service";
    private static final String SESSION_KEY = "session";

    private final UsersFile users;
    private final Secrets secrets;

    SignIns(Path users, Secrets secrets) {
        this.users = new UsersFile(users);
        this.secrets = secrets;
    }

    /** Makes what is not there yet; true when this is the first start, so that the password is new. */
    public boolean make() throws IOException {
        boolean first = !Files.exists(users.path());
        if (first) {
            add(ADMINISTRATOR, Role.ADMIN);
        }
        if (users.read().find(STATS).isEmpty() || !Files.exists(statsFile())) {
            add(STATS, Role.VIEWER);
        }
        secrets.password(SESSION_KEY);
        return first;
    }

    private void add(String name, Role role) throws IOException {
        char[] password = secrets.signIn(name).substring(name.length() + 1).toCharArray();
        users.write(users.readIfThere().with(new Account(name, role, PasswordHash.of(password, new SecureRandom()))));
    }

    /** The file that says who may sign in. */
    public Path usersFile() {
        return users.path();
    }

    /** The key that seals browsers' sessions. */
    public Path sessionKeyFile() {
        return secrets.file(SESSION_KEY);
    }

    /** With what stats-service asks ingest-service: NAME:PASSWORD. */
    public Path statsFile() {
        return secrets.signInFile(STATS);
    }

    /** The administrator's sign-in: NAME:PASSWORD. */
    public Path administratorFile() {
        return secrets.signInFile(ADMINISTRATOR);
    }

    /** The administrator's generated password, while it is still the right one. */
    public Optional<String> administratorsPassword() throws IOException {
        Optional<Account> account = users.readIfThere().find(ADMINISTRATOR);
        if (account.isEmpty() || !Files.exists(administratorFile())) {
            return Optional.empty();
        }
        String password = Files.readString(administratorFile()).strip().substring(ADMINISTRATOR.length() + 1);
        return Optional.of(password).filter(known -> account.get().password().matches(known.toCharArray()));
    }
}
