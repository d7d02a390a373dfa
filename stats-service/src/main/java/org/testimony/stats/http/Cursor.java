package org.testimony.stats.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A place in a list that is ordered by time and id, newest first. Opaque to clients. */
public record Cursor(Instant at, String id) {
    private static final int MOST_DIGITS = 20;

    /** The text that a client gives back for the next page. */
    public String text() {
        String plain = at.getEpochSecond() + "." + at.getNano() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a client asks for; empty when it asks for the first page. */
    public static Optional<Cursor> of(Parameters parameters) {
        return parameters.text("cursor").map(Cursor::parse);
    }

    private static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            int dot = plain.indexOf('.');
            if (dot > 0 && bar > dot && bar < 2 * MOST_DIGITS) {
                Instant at = Instant.ofEpochSecond(
                        Long.parseLong(plain.substring(0, dot)), Long.parseLong(plain.substring(dot + 1, bar)));
                return new Cursor(at, plain.substring(bar + 1).replace('\0', '\uFFFD'));
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw broken();
        }
        throw broken();
    }

    private static HttpProblem broken() {
        return HttpProblem.badRequest("cursor must be the value of next in an earlier answer; leave it out to begin.");
    }
}
