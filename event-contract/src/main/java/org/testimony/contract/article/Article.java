package org.testimony.contract.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;

/**
 * One revision of an article.
 *
 * @param revision 1 for the first text seen under this id, then counting up
 * @param revisionHash SHA-256 of what makes this revision different from another
 * @param language BCP 47 tag, {@code und} when it is not known
 * @param publishedAt absent when no usable date was given; never the time of fetching
 */
public record Article(
        ArticleId articleId,
        int revision,
        String revisionHash,
        String url,
        String canonicalUrl,
        String publisher,
        @Nullable FeedId feedId,
        String title,
        String text,
        String language,
        List<String> authors,
        @Nullable Instant publishedAt,
        PublishedAtSource publishedAtSource,
        Instant fetchedAt) {
    public Article {
        Require.present(articleId, "articleId");
        Require.atLeast(1, revision, "revision");
        Require.text(revisionHash, "revisionHash");
        Require.text(url, "url");
        Require.text(canonicalUrl, "canonicalUrl");
        Require.text(publisher, "publisher");
        Require.present(title, "title");
        Require.present(text, "text");
        Require.text(language, "language");
        Require.present(publishedAtSource, "publishedAtSource");
        Require.present(fetchedAt, "fetchedAt");
        authors = List.copyOf(authors);
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("an article needs a title or a text");
        }
        if ((publishedAt == null) != (publishedAtSource == PublishedAtSource.NONE)) {
            throw new IllegalArgumentException("publishedAtSource is none exactly when publishedAt is absent");
        }
    }
}
