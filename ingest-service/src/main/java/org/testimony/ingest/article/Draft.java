package org.testimony.ingest.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;

/**
 * What one source says about one article, clean and within the limits, before anybody knows whether it is new.
 *
 * @param title on one line, at most {@link #MAX_TITLE} characters, may be empty
 * @param text at most {@link #MAX_TEXT_BYTES} bytes of UTF-8, may be empty when there is a title
 * @param publishedAt absent when the source gives no usable date
 * @param dateSource where the date comes from
 * @param authority how much the source has to say about this article
 */
public record Draft(
        CanonicalUrl canonicalUrl,
        String url,
        String publisher,
        @Nullable FeedId feedId,
        String title,
        String text,
        String language,
        List<String> authors,
        @Nullable Instant publishedAt,
        Instant fetchedAt,
        PublishedAtSource dateSource,
        Authority authority,
        ArticleId articleId,
        String contentHash) {
    /** Longer titles are cut. */
    public static final int MAX_TITLE = 1000;

    /** Longer texts are refused: half an article would be wrong evidence. */
    public static final int MAX_TEXT_BYTES = 256 * 1024;

    private static final int MAX_NAME = 200;
    private static final int MAX_AUTHORS = 20;

    public Draft {
        authors = List.copyOf(authors);
    }

    /**
     * What a source gives, in the source's own spelling.
     *
     * @param datedByPage whether the date was found on the article's page, and not in the feed or the post
     */
    public record Raw(
            String url,
            @Nullable String publisher,
            String title,
            String text,
            @Nullable String language,
            List<String> authors,
            @Nullable Instant publishedAt,
            boolean datedByPage) {
        public Raw {
            authors = List.copyOf(authors);
        }

        public Raw(
                String url,
                @Nullable String publisher,
                String title,
                String text,
                @Nullable String language,
                List<String> authors,
                @Nullable Instant publishedAt) {
            this(url, publisher, title, text, language, authors, publishedAt, false);
        }
    }

    /**
     * The draft of an article.
     *
     * @param feedId the feed that lists it, absent for a posted article; a feed counts as one of another site until told otherwise
     * @throws BadUrlException when the address cannot identify an article
     * @throws UnusableArticleException when there is neither title nor text, or too much text
     */
    public static Draft of(Raw raw, @Nullable FeedId feedId, Instant fetchedAt) {
        CanonicalUrl canonical = CanonicalUrl.of(UrlVariants.desktop(raw.url()));
        String title = CleanText.cut(CleanText.oneLine(raw.title()), MAX_TITLE).strip();
        String text = CleanText.of(raw.text());
        if (title.isEmpty() && text.isEmpty()) {
            throw UnusableArticleException.empty();
        }
        if (utf8Length(text) > MAX_TEXT_BYTES) {
            throw UnusableArticleException.tooLong();
        }
        return new Draft(
                canonical,
                CleanText.oneLine(raw.url()),
                publisher(raw, canonical),
                feedId,
                title,
                text,
                LanguageTag.read(raw.language()).orElse(LanguageTag.UNKNOWN),
                raw.authors().stream()
                        .map(Draft::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(MAX_AUTHORS)
                        .toList(),
                raw.publishedAt(),
                fetchedAt,
                dateSource(raw, feedId),
                feedId == null ? Authority.OWN : Authority.OTHER_SITE,
                canonical.articleId(),
                RevisionHash.ofContent(title, text));
    }

    /** The event that publishes this draft as a revision with the given date. */
    public Article asArticle(int revision, @Nullable Instant date, PublishedAtSource dateSource) {
        return new Article(
                articleId,
                revision,
                RevisionHash.of(contentHash, date),
                url,
                canonicalUrl.value(),
                publisher,
                feedId,
                title,
                text,
                language,
                authors,
                date,
                dateSource,
                fetchedAt);
    }

    /** The same draft at another address of the same article. */
    public Draft at(CanonicalUrl other) {
        return with(other, authority);
    }

    /** The same draft, said by somebody with more or less authority. */
    public Draft saidBy(Authority speaker) {
        return with(canonicalUrl, speaker);
    }

    private Draft with(CanonicalUrl address, Authority speaker) {
        return new Draft(
                address,
                url,
                publisher,
                feedId,
                title,
                text,
                language,
                authors,
                publishedAt,
                fetchedAt,
                dateSource,
                speaker,
                address.articleId(),
                contentHash);
    }

    private static PublishedAtSource dateSource(Raw raw, @Nullable FeedId feedId) {
        if (raw.publishedAt() == null) {
            return PublishedAtSource.NONE;
        }
        if (raw.datedByPage()) {
            return PublishedAtSource.PAGE;
        }
        return feedId == null ? PublishedAtSource.POSTED : PublishedAtSource.FEED;
    }

    private static String publisher(Raw raw, CanonicalUrl canonical) {
        String given = raw.publisher() == null ? "" : name(raw.publisher());
        return given.isEmpty() ? canonical.publisher() : given;
    }

    private static String name(String raw) {
        return CleanText.cut(CleanText.oneLine(raw), MAX_NAME).strip();
    }

    private static int utf8Length(String text) {
        // Three bytes is the most that one UTF-16 unit can need, so most texts are measured without encoding them.
        return text.length() <= MAX_TEXT_BYTES / 3 ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
