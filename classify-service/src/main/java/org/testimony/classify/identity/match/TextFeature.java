package org.testimony.classify.identity.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the texts say beside the persons' attributes: copies, shared facts, days between the reports. */
final class TextFeature {
    private static final double SAME_WORDS = 0.5;

    /** Copies of one text speak of the same few people, and tell each in the same words. */
    static final Feature STORY = pair -> {
        boolean words = isToldInTheSameWords(pair);
        if (pair.isOfOneStory()) {
            return words
                    ? Feature.found("copy, same words", "told in the same words of a story copy")
                    : Feature.found("copy, other words", "story copy");
        }
        return words ? Feature.found("other text, same words", "told in the same words")
                : Feature.found("another text", "another text");
    };

    /** Names of places, outlets and people that few texts have, told of both. A copy has them anyway. */
    static final Feature FACTS = pair -> {
        Set<String> one = pair.a().facts();
        Set<String> other = pair.b().facts();
        if (pair.isOfOneStory() || one.isEmpty() || other.isEmpty() || isToldInTheSameWords(pair)) {
            return Optional.empty();
        }
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        String words = String.join("', '", shared);
        return switch (shared.size()) {
            case 0 -> Feature.found("no shared fact", "other facts");
            case 1 -> Feature.found("one shared fact", "shared fact '" + words + "'");
            default -> Feature.found("several shared facts", "shared facts '" + words + "'");
        };
    };

    /** A case is in the news for weeks: the same name in two other years is more often another person. */
    static final Feature NEWS_CYCLE = pair -> {
        Instant one = pair.a().publishedAt();
        Instant other = pair.b().publishedAt();
        if (one == null || other == null || pair.isOfOneStory()) {
            return Optional.empty();
        }
        long days = Math.abs(Duration.between(one, other).toDays());
        return days <= 7
                ? Feature.found("reported within a week", "reported within a week")
                : days <= 45
                        ? Feature.found("reported within 45 days", "reported within 45 days")
                        : days <= 365
                                ? Feature.found("reported within a year", "reported within a year")
                                : Feature.found("reported years apart", "reported more than a year apart");
    };

    private TextFeature() {}

    private static boolean isToldInTheSameWords(CandidatePair pair) {
        return pair.a().sentences().containment(pair.b().sentences()) >= SAME_WORDS;
    }
}
