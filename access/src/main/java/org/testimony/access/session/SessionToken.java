package org.testimony.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.testimony.access.user.Account;

/**
 * That somebody signed in.
 *
 * @param id drawn for this session
 * @param stamp of the account as it was: a changed password or role ends its sessions
 */
public record SessionToken(String id, String name, Instant since, String stamp) {
    private static final int STAMP_CHARACTERS = 16;

    /** The session of an account that signs in now. */
    public static SessionToken begin(Account account, String id, Instant now) {
        return new SessionToken(id, account.name(), Instant.ofEpochSecond(now.getEpochSecond()), stamp(account));
    }

    /** Whether the account is still what it was when the session began. */
    public boolean isOf(Account account) {
        return account.name().equals(name) && stamp(account).equals(stamp);
    }

    /** One line, to be sealed. */
    String text() {
        return String.join(" ", id, name, Long.toString(since.getEpochSecond()), stamp);
    }

    static Optional<SessionToken> of(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length != 4 || !parts[2].matches("\\d{1,12}")
                ? Optional.empty()
                : Optional.of(new SessionToken(
                        parts[0], parts[1], Instant.ofEpochSecond(Long.parseLong(parts[2])), parts[3]));
    }

    private static String stamp(Account account) {
        String all = account.name() + ":" + account.role() + ":" + account.password();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, STAMP_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
