package org.testimony.stats.alert.rule;

import java.time.Duration;
import java.time.Instant;
import org.testimony.contract.id.ArticleId;

/** The first report of something, and when it became known as news; what was back-filled has none. */
public record Arrival(ArticleId articleId, Instant publishedAt, Instant recordedAt) {
    /** Whether it became known soon enough after it was published. */
    boolean isWithin(Duration freshness) {
        return Duration.between(publishedAt, recordedAt).compareTo(freshness) <= 0;
    }
}
