package org.testimony.classify.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.reading.Claim;

/** Claims of a text, and how tests write them down. */
final class Figured {
    private static final Map<String, Vocabulary> VOCABULARIES = new ConcurrentHashMap<>();

    private Figured() {}

    static List<Claim> claims(String language, String text) {
        Vocabulary vocabulary = VOCABULARIES.computeIfAbsent(
                language, l -> Vocabulary.of(CodebookReader.fromClasspath(), Countries.fromClasspath(), l));
        return new ClaimFinder().find(StableIds.article("https://news.example/1"), vocabulary.read(text));
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
