package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StoryId;

/**
 * What was read in one revision of an article. The text itself is not repeated: evidence carries the quotes.
 *
 * @param relevant whether the text reports at least one person who left, or a figure of such people
 * @param relevance how sure that is, 0 to 1
 * @param storyId present when the article is relevant
 * @param reader who read it besides the codebook
 * @param review what a person should look at, because the reading left it open
 */
public record TaggedArticle(
        ArticleId articleId,
        int revision,
        String revisionHash,
        String url,
        String publisher,
        String title,
        String language,
        @Nullable Instant publishedAt,
        CodebookRef codebook,
        boolean relevant,
        double relevance,
        @Nullable StoryId storyId,
        List<Narrative> narratives,
        List<Claim> claims,
        List<MentionReading> mentions,
        @Nullable ReaderRef reader,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReviewItem> review) {
    public TaggedArticle {
        Require.present(articleId, "articleId");
        Require.atLeast(1, revision, "revision");
        Require.text(revisionHash, "revisionHash");
        Require.text(url, "url");
        Require.text(publisher, "publisher");
        Require.present(title, "title");
        Require.text(language, "language");
        Require.present(codebook, "codebook");
        Require.share(relevance, "relevance");
        narratives = List.copyOf(narratives);
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        review = List.copyOf(review);
        if (!relevant && !(narratives.isEmpty() && mentions.isEmpty() && storyId == null)) {
            throw new IllegalArgumentException("only a relevant article has narratives, mentions and a story");
        }
    }

    /** The same reading as part of a story. */
    public TaggedArticle inStory(StoryId story) {
        return new TaggedArticle(
                articleId,
                revision,
                revisionHash,
                url,
                publisher,
                title,
                language,
                publishedAt,
                codebook,
                relevant,
                relevance,
                story,
                narratives,
                claims,
                mentions,
                reader,
                review);
    }

    /** A reading that says nothing about its reader. */
    public TaggedArticle(
            ArticleId articleId,
            int revision,
            String revisionHash,
            String url,
            String publisher,
            String title,
            String language,
            @Nullable Instant publishedAt,
            CodebookRef codebook,
            boolean relevant,
            double relevance,
            @Nullable StoryId storyId,
            List<Narrative> narratives,
            List<Claim> claims,
            List<MentionReading> mentions) {
        this(
                articleId,
                revision,
                revisionHash,
                url,
                publisher,
                title,
                language,
                publishedAt,
                codebook,
                relevant,
                relevance,
                storyId,
                narratives,
                claims,
                mentions,
                null,
                List.of());
    }
}
