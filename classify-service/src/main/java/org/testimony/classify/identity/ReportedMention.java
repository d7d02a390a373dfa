package org.testimony.classify.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.particular.Particulars;
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
 * @param particulars what the article tells of nobody else, absent when nothing; never told to other services
 */
public record ReportedMention(
        MentionReading reading,
        ArticleId article,
        StoryId story,
        @Nullable Instant publishedAt,
        long arrival,
        Origin origin,
        @Nullable Particulars particulars) {
    public ReportedMention {
        particulars = particulars == null || particulars.isEmpty() ? null : particulars;
    }

    /** A mention of which nobody knows from whom the article has it. */
    public ReportedMention(
            MentionReading reading, ArticleId article, StoryId story, @Nullable Instant publishedAt, long arrival) {
        this(reading, article, story, publishedAt, arrival, Origin.UNKNOWN, Particulars.NONE);
    }

    /** The same with other particulars. */
    public ReportedMention telling(Particulars now) {
        return new ReportedMention(reading, article, story, publishedAt, arrival, origin, now);
    }

    /** What the article tells of nobody else. */
    public Particulars told() {
        return particulars == null ? Particulars.NONE : particulars;
    }

    /** Which mention. */
    public MentionId id() {
        return reading.mentionId();
    }
}
