package org.testimony.access.user;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a password is checked with, and from which it cannot be read: PBKDF2 with HMAC-SHA-512 and a salt of its own. As
 * text {@code pbkdf2-sha512$ROUNDS$SALT$HASH}, the last two in base64.
 */
public final class PasswordHash {
    /** Fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** Most characters of a password: more would only cost time. */
    public static final int LONGEST = 256;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * The hash of a new password.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public static PasswordHash of(char[] password, SecureRandom random) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(ROUNDS, salt, derive(password, salt, ROUNDS));
    }

    /**
     * The hash in its text form.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static PasswordHash parse(String text) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME) || !parts[1].matches("[1-9]\\d{0,7}")) {
            throw new IllegalArgumentException("a password's hash looks like " + SCHEME + "$210000$SALT$HASH");
        }
        int rounds = Integer.parseInt(parts[1]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] hash = Base64.getDecoder().decode(parts[3]);
        if (rounds > MOST_ROUNDS || salt.length < SALT_BYTES || hash.length != HASH_BYTES) {
            throw new IllegalArgumentException("a password's hash has a salt of " + SALT_BYTES + " bytes or more, "
                    + HASH_BYTES + " bytes of hash and at most " + MOST_ROUNDS + " rounds");
        }
        return new PasswordHash(rounds, salt, hash);
    }

    /** Whether this is the password. Costs a tenth of a second or more, by intent. */
    public boolean matches(char[] password) {
        return password.length > 0
                && password.length <= LONGEST
                && MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        KeySpec spec = new PBEKeySpec(password, salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-512", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that
                && rounds == that.rounds
                && Arrays.equals(salt, that.salt)
                && MessageDigest.isEqual(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** The text form. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder();
        return SCHEME + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
