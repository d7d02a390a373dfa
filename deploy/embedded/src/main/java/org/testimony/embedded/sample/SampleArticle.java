package org.testimony.embedded.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One article of the sample.
 *
 * @param published the day that the source gives; absent where the source gives none
 * @param feed the kind of feed that carries it
 */
public record SampleArticle(
        String id,
        String url,
        String title,
        String text,
        String publisher,
        @Nullable LocalDate published,
        String lang,
        FeedKind feed) {

    public SampleArticle {
        for (String required : List.of(id, url, title, text, publisher, lang)) {
            if (required.isBlank()) {
                throw new IllegalArgumentException("Sample article " + id + " lacks a required field");
            }
        }
    }

    /** The kinds of feeds that the sample is served as. */
    public enum FeedKind {
        RSS,
        ATOM,
        JSON;

        /** As in the sample file and in the server's paths. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The text as HTML, one paragraph a line. */
    String html() {
        StringBuilder html = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>").append(escape(line.strip())).append("</p>\n"));
        return html.toString();
    }

    private static String escape(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
