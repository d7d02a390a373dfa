package org.testimony.access.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.testimony.access.session.EndedSessions;
import org.testimony.access.session.SessionSeal;
import org.testimony.access.session.SessionToken;
import org.testimony.access.user.Account;

/** Begins, recognises and ends sessions. */
@Singleton
final class HttpSessions {
    static final String COOKIE = "testimony-session";

    private static final Logger LOG = Logger.getLogger(HttpSessions.class);

    private final HttpAccounts accounts;
    private final SessionSeal seal;
    private final EndedSessions ended = new EndedSessions();
    private final Duration lasts;
    private final Clock clock;

    HttpSessions(AccessConfig config, HttpAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.lasts = config.session().lasts();
        this.clock = clock;
        this.seal = new SessionSeal(key(config), new SecureRandom());
    }

    private static String key(AccessConfig config) {
        Optional<Path> file = config.session().keyFile();
        if (file.isEmpty()) {
            if (config.people() == AccessConfig.People.USERS) {
                LOG.info("Sessions end when this service does: testimony.security.session.key-file is not set");
            }
            return UUID.randomUUID().toString() + UUID.randomUUID();
        }
        try {
            return Files.readString(file.get()).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "testimony.security.session.key-file cannot be read: " + file.get() + ". Make one with 32 random"
                            + " characters or more.",
                    e);
        }
    }

    /** A new session, as the value of its cookie. */
    String begin(Account account) {
        return seal.seal(SessionToken.begin(account, UUID.randomUUID().toString(), clock.instant()));
    }

    /** The session in a cookie, while it holds. */
    Optional<SessionToken> open(String cookie) {
        return seal.open(cookie).filter(token -> account(token).isPresent());
    }

    /** Whose session it is, while it holds: not over, not signed out, the account unchanged. */
    Optional<Account> account(SessionToken token) {
        return endOf(token).isAfter(clock.instant()) && !ended.has(token)
                ? accounts.find(token.name()).filter(token::isOf)
                : Optional.empty();
    }

    /** When it ends by itself. */
    Instant endOf(SessionToken token) {
        return token.since().plus(lasts);
    }

    /** Ends it now. */
    void end(SessionToken token) {
        ended.end(token, endOf(token), clock.instant());
    }

    /** How long a session lasts. */
    Duration lasts() {
        return lasts;
    }
}
