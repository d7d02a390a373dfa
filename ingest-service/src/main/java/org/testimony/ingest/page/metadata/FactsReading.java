package org.testimony.ingest.page.metadata;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.PageNode;

/**
 * Each fact from its sources, best first.
 *
 * @param exact the structured data as reader views read them
 * @param any the structured data as far as they can be read at all
 */
record FactsReading(PageNode document, MetaTags meta, StructuredArticle exact, StructuredArticle any) {
    private static final String[] RARE_AUTHORS = {
        "citation_author", "sailthru:author", "byl", "dcterms:creator", "itemprop:author"
    };
    private static final double SAME_TITLE = 0.75;
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S.*");

    Found title() {
        Found found = first(
                structured(exact, this::titleOf),
                meta.known(
                        "dc:title",
                        "dcterm:title",
                        "og:title",
                        "weibo:article:title",
                        "weibo:webpage:title",
                        "title",
                        "twitter:title",
                        "parsely-title"),
                structured(any, this::titleOf));
        return found == null ? new Found(PlainLine.of(DocumentTitle.of(document)), "title element") : found;
    }

    @Nullable
    Found byline() {
        Found articleAuthor = meta.known("article:author");
        boolean isName =
                articleAuthor != null && !ADDRESS.matcher(articleAuthor.value()).matches();
        return first(
                structured(exact, FactsReading::authorsOf),
                meta.known("dc:creator", "dcterm:creator", "author", "parsely-author"),
                isName ? articleAuthor : null);
    }

    // What only this project reads comes after a byline that stands in the page.
    @Nullable
    Found fallbackByline() {
        return first(structured(any, FactsReading::authorsOf), meta.any(RARE_AUTHORS));
    }

    List<String> authors() {
        if (!any.authors().isEmpty()) {
            return Authors.named(any.authors());
        }
        return Stream.concat(
                        Stream.of("dc:creator", "author", "parsely-author", "article:author"), Stream.of(RARE_AUTHORS))
                .map(name -> Authors.named(meta.values(name)))
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @Nullable
    Found published() {
        return first(
                structured(exact, StructuredArticle::published),
                meta.known("article:published_time", "parsely-pub-date"),
                structured(any, StructuredArticle::published),
                PublishedInPage.in(meta),
                PublishedInPage.in(document));
    }

    @Nullable
    Found siteName() {
        return first(
                structured(exact, StructuredArticle::publisher),
                meta.known("og:site_name"),
                structured(any, StructuredArticle::publisher),
                meta.any("dc:publisher", "citation_journal_title"));
    }

    @Nullable
    Found excerpt() {
        return first(
                structured(exact, StructuredArticle::description),
                meta.known(
                        "dc:description",
                        "dcterm:description",
                        "og:description",
                        "weibo:article:description",
                        "weibo:webpage:description",
                        "description",
                        "twitter:description"),
                structured(any, StructuredArticle::description));
    }

    @Nullable
    Found language() {
        return first(
                languageOf("html"),
                languageOf("body"),
                structured(any, StructuredArticle::language),
                meta.any("http:content-language", "og:locale", "dc:language", "language"),
                languageOf("article"));
    }

    private @Nullable Found languageOf(String element) {
        List<PageNode> found = document.below(Set.of(element));
        String language = found.isEmpty() ? null : found.get(0).attribute("lang");
        return language == null || language.isBlank() ? null : new Found(PlainLine.of(language), element + " lang");
    }

    // Some sites put their own name into "name"; what resembles the window's title is the article's.
    private @Nullable String titleOf(StructuredArticle data) {
        String name = data.name();
        String headline = data.headline();
        if (name == null || headline == null || name.equals(headline)) {
            return name == null ? headline : name;
        }
        String title = DocumentTitle.of(document);
        boolean isHeadline =
                TextSimilarity.of(headline, title) > SAME_TITLE && TextSimilarity.of(name, title) <= SAME_TITLE;
        return isHeadline ? headline : name;
    }

    private static @Nullable String authorsOf(StructuredArticle data) {
        return data.authors().isEmpty() ? null : String.join(", ", data.authors());
    }

    private static @Nullable Found structured(
            StructuredArticle data, Function<StructuredArticle, @Nullable String> fact) {
        String value = fact.apply(data);
        String line = value == null ? "" : PlainLine.of(value);
        return line.isEmpty() ? null : new Found(line, "structured data");
    }

    private static @Nullable Found first(@Nullable Found... sources) {
        for (Found source : sources) {
            if (source != null) {
                return source;
            }
        }
        return null;
    }
}
