package org.testimony.ingest.page.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.tree.NodeText;
import org.testimony.ingest.page.tree.PageNode;

/** Dates of publication that reader views do not read: rarer meta elements, microdata, and marked times in the page. */
final class PublishedInPage {
    private static final int MAX_WRITTEN = 60;
    private static final List<String> SIGNS = List.of("publish", "pubdate", "entry-date", "post-date", "dateline");

    private PublishedInPage() {}

    static @Nullable Found in(MetaTags meta) {
        return meta.any(
                "itemprop:datepublished",
                "datepublished",
                "og:published_time",
                "og:article:published_time",
                "article:published",
                "article:publish_date",
                "sailthru:date",
                "dcterms:created",
                "dcterms:issued",
                "dcterms:date",
                "dc:date:issued",
                "dc:date:created",
                "dc:date",
                "cxenseparse:recs:publishtime",
                "citation_publication_date",
                "citation_date",
                "publish-date",
                "publish_date",
                "publication_date",
                "pubdate",
                "date");
    }

    static @Nullable Found in(PageNode document) {
        Stream<PageNode> marked = document.below(Set.of("time", "span", "div", "p", "abbr")).stream()
                .filter(PublishedInPage::saysPublished);
        return marked.map(PublishedInPage::read)
                .filter(found -> !found.value().isEmpty() && found.value().length() <= MAX_WRITTEN)
                .findFirst()
                .orElseGet(() -> onlyTime(document));
    }

    private static boolean saysPublished(PageNode element) {
        String itemprop = element.attribute("itemprop");
        if (itemprop != null && itemprop.toLowerCase(Locale.ROOT).contains("datepublished")) {
            return true;
        }
        if (!element.is("time")) {
            return false;
        }
        String classes = element.className().toLowerCase(Locale.ROOT);
        return element.attribute("pubdate") != null || SIGNS.stream().anyMatch(classes::contains);
    }

    // Several times may be those of comments or of other articles; one alone in an article is its own.
    private static @Nullable Found onlyTime(PageNode document) {
        List<PageNode> articles = document.below(Set.of("article"));
        if (articles.size() != 1) {
            return null;
        }
        List<Found> times = articles.get(0).below(Set.of("time")).stream()
                .filter(time -> time.attribute("datetime") != null)
                .map(PublishedInPage::read)
                .distinct()
                .toList();
        return times.size() == 1 && !times.get(0).value().isEmpty() ? times.get(0) : null;
    }

    private static Found read(PageNode element) {
        for (String name : List.of("datetime", "content", "title")) {
            String value = element.attribute(name);
            if (value != null && !value.isBlank()) {
                return new Found(PlainLine.of(value), element.name() + " " + name);
            }
        }
        return new Found(PlainLine.of(NodeText.line(element, 200)), element.name() + " element");
    }
}
