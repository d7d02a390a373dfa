package org.testimony.ingest.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a browser could take for active markup in the fields of a page. */
final class Markup {
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*/?\\s*(?:script|iframe|object|embed|applet|meta|link|base|frame|frameset|style|svg|img|a|p)\\b"
                    + "|<[^>]*\\son[a-z]+\\s*=|<[^>]*(?:href|src)\\s*=|^\\s*(?:java|vb)script:",
            Pattern.CASE_INSENSITIVE);

    private Markup() {}

    static List<String> in(Page page) {
        Stream<String> fields = Stream.of(
                        page.byline(),
                        page.publishedText(),
                        page.language(),
                        page.siteName(),
                        page.excerpt(),
                        page.direction(),
                        page.canonicalLink())
                .flatMap(Optional::stream);
        return Stream.of(fields, Stream.of(page.title(), page.text()), page.authors().stream(), page.notes().stream())
                .flatMap(values -> values)
                .filter(value ->
                        value.indexOf('<') >= 0 || ACTIVE.matcher(value).find())
                .toList();
    }
}
