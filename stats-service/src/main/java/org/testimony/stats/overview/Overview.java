package org.testimony.stats.overview;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counters of the first page.
 *
 * @param articles articles read, relevant or not
 * @param stories relevant articles, copies of one text counted once
 * @param persons persons who count: suggested or confirmed, with at least one mention
 * @param personsByStatus all records of persons, each status named
 * @param claims figures asserted, one for each article that asserts one
 * @param narratives codings of articles, one for each article and narrative
 * @param newestArticleAt when the newest article was recorded
 * @param newestPublishedAt when the newest article was published
 * @param lagRecords records published and not yet counted
 * @param deadLetters records that this service could not read, ever
 * @param recordedAt when the newest record of a person became known
 */
public record Overview(
        long articles,
        long relevant,
        long stories,
        long persons,
        Map<String, Long> personsByStatus,
        long claims,
        long mentions,
        long narratives,
        @Nullable Instant newestArticleAt,
        @Nullable Instant newestPublishedAt,
        long lagRecords,
        long deadLetters,
        @Nullable Instant recordedAt) {
    /** The same counters with how far this service is behind, which is no fact. */
    Overview following(long lag, long unread) {
        return new Overview(
                articles,
                relevant,
                stories,
                persons,
                personsByStatus,
                claims,
                mentions,
                narratives,
                newestArticleAt,
                newestPublishedAt,
                lag,
                unread,
                recordedAt);
    }
}
