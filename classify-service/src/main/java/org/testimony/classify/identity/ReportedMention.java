package org.testimony.classify.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;

/**
 * A mention as an article in a story reports it now.
 *
 * @param arrival grows from mention to mention; decides which mention founds a person, nothing else
 */
public record ReportedMention(
        MentionReading reading,
        ArticleId article,
        StoryId story,
        @Nullable Instant publishedAt,
        long arrival) {
    /** Which mention. */
    public MentionId id() {
        return reading.mentionId();
    }
}
