package org.testimony.stats.delivery.webhook;

import java.util.List;
import java.util.Locale;

/** How messages are signed. */
public enum Scheme {
    /** HMAC-SHA256, with a secret that both sides know. */
    HMAC("v1"),
    /** ed25519: the receiver knows the public key only. */
    ED25519("v1a");

    /** As they are written in requests. */
    public static final List<String> CODES = List.of("hmac", "ed25519");

    private final String version;

    Scheme(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scheme of a code. */
    public static Scheme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
