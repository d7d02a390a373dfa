package org.testimony.access.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals sessions into the value of a cookie (AES-256 in GCM): a browser can neither read nor change it. Safe for several
 * threads.
 */
public final class SessionSeal {
    /** Fewest characters of a key. */
    public static final int SHORTEST_KEY = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte[] PURPOSE = "testimony session 1".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 1000;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /**
     * A seal.
     *
     * @throws IllegalArgumentException when the key is too short
     */
    public SessionSeal(String key, SecureRandom random) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of sessions needs " + SHORTEST_KEY + " characters or more");
        }
        this.key = new SecretKeySpec(sha256(key), "AES");
        this.random = random;
    }

    /** The cookie's value. */
    public String seal(SessionToken token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(token.text().getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    /** The session in a cookie; empty when it was not sealed here. */
    public Optional<SessionToken> open(String cookie) {
        if (cookie.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(cookie);
            if (both.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return SessionToken.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
