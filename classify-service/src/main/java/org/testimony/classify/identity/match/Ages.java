package org.testimony.classify.identity.match;

import java.time.Duration;
import java.time.Instant;

/** Ages are those at the time of the article, so the years between two articles count. */
final class Ages {
    private static final double DAYS_A_YEAR = 365.25;

    private Ages() {}

    /** Years that two stated ages are apart; both must be present. Articles without a date count as of one year. */
    static double apart(MentionFacts a, MentionFacts b) {
        Integer one = a.reading().age();
        Integer other = b.reading().age();
        if (one == null || other == null) {
            throw new IllegalArgumentException("both ages must be present");
        }
        int difference = other - one;
        Instant from = a.publishedAt();
        Instant to = b.publishedAt();
        double passed =
                from == null || to == null ? 0 : Duration.between(from, to).toDays() / DAYS_A_YEAR;
        // A retold case often keeps the first age, so the ages may also simply be equal.
        return Math.min(Math.abs(difference - passed), Math.abs((double) difference));
    }
}
