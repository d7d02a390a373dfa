package org.testimony.stats.review;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.testimony.stats.http.HttpProblem;

/** A place in the queue. Opaque to clients. */
record ReviewPlace(int effect, double score, Instant at, String itemId) {
    private static final int PARTS = 4;

    /** The text that a client gives back for the next page. */
    String text() {
        String plain = String.join("|", Integer.toString(effect), Double.toString(score), at.toString(), itemId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static ReviewPlace parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.replace('\0', '\uFFFD').split("\\|", PARTS);
            if (parts.length == PARTS) {
                return new ReviewPlace(
                        Integer.parseInt(parts[0]),
                        Double.parseDouble(parts[1]),
                        Instant.parse(parts[2]),
                        parts[PARTS - 1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw broken();
        }
        throw broken();
    }

    private static HttpProblem broken() {
        return HttpProblem.badRequest("cursor must be the value of next in an earlier answer; leave it out to begin.");
    }
}
