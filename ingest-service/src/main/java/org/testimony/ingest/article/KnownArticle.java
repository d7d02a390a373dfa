package org.testimony.ingest.article;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.PublishedAtSource;

/** What is known about an article before another draft of it arrives. */
public record KnownArticle(
        int revision, String contentHash, @Nullable Instant publishedAt, PublishedAtSource publishedAtSource) {

    /** The first revision of an article. */
    public static KnownArticle firstOf(Draft draft) {
        return new KnownArticle(1, draft.contentHash(), draft.publishedAt(), draft.dateSource());
    }

    /**
     * What is known once the draft has been heard: this same object when the draft says nothing new. A draft without a
     * date makes no statement about the date, so the known one stays.
     */
    public KnownArticle after(Draft draft) {
        boolean silent = draft.publishedAt() == null;
        boolean sameDate = silent || Objects.equals(publishedAt, draft.publishedAt());
        if (sameDate && contentHash.equals(draft.contentHash())) {
            return this;
        }
        return new KnownArticle(
                revision + 1,
                draft.contentHash(),
                silent ? publishedAt : draft.publishedAt(),
                silent ? publishedAtSource : draft.dateSource());
    }
}
