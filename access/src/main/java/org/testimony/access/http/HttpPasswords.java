package org.testimony.access.http;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.testimony.access.rule.Guesses;
import org.testimony.access.user.Account;
import org.testimony.access.user.PasswordHash;

/** Checks passwords: slowly the first time, at most two at once, and not at all while guesses have to wait. */
@Singleton
final class HttpPasswords {
    private static final int MOST_KNOWN = 1000;
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final HttpAccounts accounts;
    private final Clock clock;
    private final Guesses guesses = new Guesses();
    private final Semaphore checks = new Semaphore(AT_ONCE);
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final SecretKeySpec ownKey;
    // What a name that nobody has is checked with, so that it takes as long as any other.
    private final PasswordHash nobodys;

    private record Known(Account account, byte[] proof) {}

    HttpPasswords(HttpAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[32];
        random.nextBytes(key);
        this.ownKey = new SecretKeySpec(key, "HmacSHA256");
        this.nobodys = PasswordHash.of(new BigInteger(1, key).toString().toCharArray(), random);
    }

    /** What came of a try. */
    sealed interface Tried {
        record Right(Account account) implements Tried {}

        record Wrong() implements Tried {}

        record Later(Duration after) implements Tried {}
    }

    /** The account, if this very password was right for it before; costs nothing. */
    Optional<Account> knownAlready(String name, String password) {
        Known before = known.get(name);
        return before != null && MessageDigest.isEqual(before.proof(), proof(name, password))
                ? accounts.find(name).filter(before.account()::equals)
                : Optional.empty();
    }

    /** Checks a password; takes a tenth of a second or more. */
    Tried check(String name, String password, String address) {
        Duration wait = guesses.wait(name, address, clock.instant());
        if (!wait.isZero()) {
            return new Tried.Later(wait);
        }
        if (!hasTurn()) {
            return new Tried.Later(Duration.ofSeconds(1));
        }
        try {
            // Programs come in crowds; one of the same name may have been found right while this one waited.
            return knownAlready(name, password)
                    .<Tried>map(Tried.Right::new)
                    .orElseGet(() -> checkNow(name, password, address));
        } finally {
            checks.release();
        }
    }

    private boolean hasTurn() {
        try {
            return checks.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Tried checkNow(String name, String password, String address) {
        Optional<Account> account = Account.isName(name) ? accounts.find(name) : Optional.empty();
        boolean right =
                account.map(Account::password).orElse(nobodys).matches(password.toCharArray()) && account.isPresent();
        if (!right) {
            guesses.failed(name, address, clock.instant());
            return new Tried.Wrong();
        }
        guesses.succeeded(name, address);
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(name, new Known(account.orElseThrow(), proof(name, password)));
        return new Tried.Right(account.orElseThrow());
    }

    private byte[] proof(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(ownKey);
            return mac.doFinal((name + '\0' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
