package org.testimony.classify.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.story.Origin;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.reading.MentionReading;

/**
 * A mention as an article in a story reports it now.
 *
 * @param arrival grows from mention to mention; decides which mention founds a person, nothing else
 * @param origin from whom the article has it
 */
public record ReportedMention(
        MentionReading reading,
        ArticleId article,
        StoryId story,
        @Nullable Instant publishedAt,
        long arrival,
        Origin origin) {
    /** A mention of which nobody knows from whom the article has it. */
    public ReportedMention(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt, long arrival) {
        this(reading, article, story, publishedAt, arrival, Origin.UNKNOWN);
    }

    /** Which mention. */
    public MentionId id() {
        return reading.mentionId();
    }
}
