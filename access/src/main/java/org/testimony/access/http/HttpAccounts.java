package org.testimony.access.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.testimony.access.user.Account;
import org.testimony.access.user.Accounts;
import org.testimony.access.user.UsersFile;

/** Who may sign in, as the users' file says it now: who is taken out of it is out within seconds. */
@Singleton
final class HttpAccounts {
    private static final Logger LOG = Logger.getLogger(HttpAccounts.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Optional<UsersFile> file;
    private final Clock clock;
    private Accounts accounts = Accounts.NONE;
    private String version = "";
    private Instant looked = Instant.EPOCH;

    HttpAccounts(AccessConfig config, Clock clock) {
        boolean used = config.people() == AccessConfig.People.USERS;
        this.file = config.usersFile().filter(path -> used).map(UsersFile::new);
        this.clock = clock;
    }

    /** Reads the file for the first time; without it nobody could ever sign in. */
    synchronized int load() {
        UsersFile users = file.orElseThrow(() -> new IllegalStateException(
                "testimony.security.people=users needs testimony.security.users-file: make one with"
                        + " ./testimony user --file FILE add NAME --role admin"));
        try {
            version = versionOf(users.path());
            accounts = users.read();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "testimony.security.users-file cannot be used: " + e.getMessage() + " (" + users.path() + ")", e);
        }
        return accounts.all().size();
    }

    /** The account of that name. */
    synchronized Optional<Account> find(String name) {
        Instant now = clock.instant();
        if (file.isPresent() && !looked.plus(LOOK_EVERY).isAfter(now)) {
            looked = now;
            look(file.get());
        }
        return accounts.find(name);
    }

    private void look(UsersFile users) {
        try {
            String found = versionOf(users.path());
            if (!found.equals(version)) {
                accounts = users.read();
                version = found;
                LOG.infof("The users' file changed: %d accounts", accounts.all().size());
            }
        } catch (IOException e) {
            LOG.warnf("The users' file stays as it was read before: %s", e.getMessage());
        }
    }

    private static String versionOf(Path path) throws IOException {
        FileTime changed = Files.getLastModifiedTime(path);
        return changed.toMillis() + " " + Files.size(path);
    }
}
