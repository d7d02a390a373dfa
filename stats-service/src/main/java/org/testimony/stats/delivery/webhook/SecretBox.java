package org.testimony.stats.delivery.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with the operator's key (AES-256 in GCM), each for its receiver: one that was copied to another receiver
 * does not open. Safe for several threads.
 */
public final class SecretBox {
    /** Fewest characters of an operator's key. */
    public static final int SHORTEST_KEY = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /**
     * A box.
     *
     * @throws IllegalArgumentException when the key is too short
     */
    public SecretBox(String operatorsKey, SecureRandom random) {
        if (operatorsKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key for webhooks needs " + SHORTEST_KEY + " characters or more");
        }
        this.key = new SecretKeySpec(sha256(operatorsKey), "AES");
        this.random = random;
    }

    /** The sealed form. */
    public byte[] seal(byte[] secret, String receiverId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, receiverId);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * What was sealed.
     *
     * @throws IllegalStateException when it was sealed with another key or for another receiver, or was changed
     */
    public byte[] open(byte[] sealed, String receiverId) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), receiverId);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String receiverId) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(receiverId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret does not open: was the key for webhooks changed?", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
