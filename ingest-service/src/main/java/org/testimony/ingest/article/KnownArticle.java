package org.testimony.ingest.article;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.PublishedAtSource;

/** What is known about an article before another draft of it arrives. */
public record KnownArticle(
        int revision,
        String contentHash,
        @Nullable Instant publishedAt,
        PublishedAtSource publishedAtSource,
        Authority authority) {

    /** The first revision of an article. */
    public static KnownArticle firstOf(Draft draft) {
        return new KnownArticle(1, draft.contentHash(), draft.publishedAt(), draft.dateSource(), draft.authority());
    }

    /**
     * What is known once the draft has been heard; the revision is a new one only when the draft says something new with
     * enough authority. A draft without a date makes no statement about the date, so the known one stays.
     */
    public KnownArticle after(Draft draft) {
        if (draft.authority().compareTo(authority) < 0) {
            return this;
        }
        boolean silent = draft.publishedAt() == null;
        boolean sameDate = silent || Objects.equals(publishedAt, draft.publishedAt());
        boolean same = sameDate && contentHash.equals(draft.contentHash());
        return new KnownArticle(
                same ? revision : revision + 1,
                draft.contentHash(),
                silent ? publishedAt : draft.publishedAt(),
                same || silent ? publishedAtSource : draft.dateSource(),
                draft.authority());
    }
}
