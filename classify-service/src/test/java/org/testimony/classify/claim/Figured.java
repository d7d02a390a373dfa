package org.testimony.classify.claim;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Vocabularies;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.Claim;

/** Claims of a text, and how tests write them down. */
final class Figured {
    private Figured() {}

    static List<Claim> claims(String language, String text) {
        return new ClaimFinder()
                .find(
                        StableIds.article("https://news.example/1"),
                        Vocabularies.in(language).read(text));
    }

    /** "58 exact defectors; 7 exact defectors female", or nothing. */
    static @Nullable String in(String language, String text) {
        return claims(language, text).stream()
                .map(Figured::written)
                .reduce((a, b) -> a + "; " + b)
                .orElse(null);
    }

    static String written(Claim claim) {
        return claim.count() + " "
                + claim.bound().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + claim.of()
                + (claim.nationality() == null ? "" : " " + claim.nationality())
                + (claim.gender() == null ? "" : " " + claim.gender().code());
    }
}
