package org.testimony.stats.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One figure that one article asserts.
 *
 * @param story the article's story; an article that is part of none is its own
 * @param published the day of publication in UTC
 */
record SaidClaim(
        String articleId,
        String claimId,
        String story,
        long figure,
        String bound,
        ClaimSubject subject,
        @Nullable String period,
        @Nullable LocalDate published) {
    /** The days the figure is about, as far as the words and the day of publication tell. */
    Optional<Span> span() {
        return period == null ? Optional.empty() : PeriodWords.read(period, published);
    }
}
