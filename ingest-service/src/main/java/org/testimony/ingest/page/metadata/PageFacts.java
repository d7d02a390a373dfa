package org.testimony.ingest.page.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;

/**
 * What a page says about its article outside the article's text. What reader views take comes first, in their order:
 * structured data, then meta elements. What only this project reads fills gaps.
 *
 * @param title the article's, empty when the page has none
 * @param byline as written, from where reader views read it
 * @param fallbackByline for a page in whose text no byline stands either
 * @param authors names, each once
 * @param published the date of publication as written
 * @param body the text that the structured data repeat, with its line ends
 * @param saysArticle whether the page calls itself an article
 */
public record PageFacts(
        Found title,
        @Nullable Found byline,
        @Nullable Found fallbackByline,
        List<String> authors,
        @Nullable Found published,
        @Nullable Found siteName,
        @Nullable Found excerpt,
        @Nullable Found language,
        @Nullable String body,
        boolean saysArticle) {
    public PageFacts {
        authors = List.copyOf(authors);
    }

    /** The facts of a page. */
    public static PageFacts of(PageNode document, List<String> structuredData) {
        MetaTags meta = MetaTags.of(document);
        Optional<StructuredArticle> exact = StructuredData.exact(structuredData);
        Optional<StructuredArticle> any = exact.isPresent() ? exact : StructuredData.tolerant(structuredData);
        FactsReading reading = new FactsReading(
                document, meta, exact.orElse(StructuredArticle.NONE), any.orElse(StructuredArticle.NONE));
        Found type = meta.any("og:type");
        return new PageFacts(
                reading.title(),
                reading.byline(),
                reading.fallbackByline(),
                reading.authors(),
                reading.published(),
                reading.siteName(),
                reading.excerpt(),
                reading.language(),
                any.map(StructuredArticle::body).orElse(null),
                any.isPresent() || type != null && type.value().equalsIgnoreCase("article"));
    }
}
