package org.testimony.stats.delivery.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What signs a receiver's messages. Its text form never shows it.
 *
 * @param key the bytes of an HMAC secret, or a private key in PKCS #8; not to be changed
 * @param publicKey {@code whpk_…} where there is one
 */
public record SigningSecret(
        Scheme scheme, byte[] key, @Nullable String publicKey) {
    private static final int HMAC_BYTES = 32;
    private static final int PUBLIC_BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final String ED25519 = "Ed25519";

    /** A new one. */
    public static SigningSecret draw(Scheme scheme, SecureRandom random) {
        if (scheme == Scheme.HMAC) {
            byte[] key = new byte[HMAC_BYTES];
            random.nextBytes(key);
            return new SigningSecret(scheme, key, null);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
            return new SigningSecret(scheme, pair.getPrivate().getEncoded(), "whpk_" + base64(raw));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has ed25519", e);
        }
    }

    /** The form in which an HMAC secret is told to its receiver, once. */
    public String text() {
        if (scheme != Scheme.HMAC) {
            throw new IllegalStateException("a private key is told to nobody");
        }
        return "whsec_" + base64(key);
    }

    /** Signs {@code id.timestamp.body}: a version and the signature, as the header carries it. */
    public String sign(String id, long timestamp, byte[] body) {
        byte[] start = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(start.length + body.length)
                .put(start)
                .put(body)
                .array();
        try {
            return scheme.version() + "," + base64(scheme == Scheme.HMAC ? hmac(content) : ed25519(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a message cannot be signed", e);
        }
    }

    private byte[] hmac(byte[] content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(content);
    }

    private byte[] ed25519(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ED25519);
        signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(key)));
        signature.update(content);
        return signature.sign();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningSecret[" + scheme.code() + "]";
    }
}
