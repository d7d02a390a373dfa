package org.testimony.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.StableIds;

/**
 * What tells one revision of an article from another: title, text and date. Spaces and line breaks do not count, so that
 * a page that was only laid out anew is no new revision.
 */
public final class RevisionHash {
    private RevisionHash() {}

    /** The SHA-256 of title and text, both {@linkplain CleanText clean}. */
    public static String ofContent(String title, String text) {
        return StableIds.sha256(CleanText.collapse(title) + '\u001f' + CleanText.collapse(text));
    }

    /** The SHA-256 of a {@linkplain #ofContent content hash} and the date; no date is a value of its own. */
    public static String of(String contentHash, @Nullable Instant publishedAt) {
        return StableIds.sha256(contentHash + '\u001f' + (publishedAt == null ? "" : publishedAt));
    }
}
