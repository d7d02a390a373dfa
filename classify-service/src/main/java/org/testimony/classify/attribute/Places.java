package org.testimony.classify.attribute;

import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;

/** Finds countries, and cities that stand for them. */
final class Places {
    private static final int DATELINE = 12;

    private Places() {}

    /** The first place that begins within a few tokens, before an end. */
    static Optional<Hit> near(Document document, int from, int end, int reach) {
        for (int i = Math.max(0, from); i < Math.min(Math.min(from + reach, end), document.size()); i++) {
            Optional<Hit> where = at(document, i);
            if (where.isPresent()) {
                return where;
            }
        }
        return Optional.empty();
    }

    /** The place that begins at a token; a city whose country follows is that country's. */
    static Optional<Hit> at(Document document, int i) {
        Optional<Hit> where = i >= 0 && i < document.size() ? document.hit(i, "where") : Optional.empty();
        if (where.isEmpty()) {
            return where;
        }
        int next = where.get().end();
        boolean comma = document.is(next, ",") && next + 1 < document.size();
        Optional<Hit> country = comma ? document.hit(next + 1, "where") : Optional.empty();
        return country.or(() -> where);
    }

    /** Where the fighting is: nobody who left lives there unless the text says so outright. */
    static boolean war(Document document, String country) {
        return document.territory().contains(country);
    }

    /** The place that a report is written from: "URFA, Turkey -", "RABAT:", "By our correspondent in Khartoum". */
    static Optional<String> dateline(Document document) {
        for (int i = 0; i < Math.min(DATELINE, document.size()); i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent() && (capitals(document, where.get()) || i == 0 || byline(document, i))) {
                Hit last = at(document, i).orElse(where.get());
                if (byline(document, i) || closed(document, last.end())) {
                    return Optional.of(last.value());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean capitals(Document document, Hit hit) {
        String quote = document.quote(hit.first(), hit.end());
        return quote.length() > 2 && quote.equals(quote.toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean byline(Document document, int i) {
        boolean from = document.is(i - 1, "in") || document.is(i - 1, "from");
        for (int at = 0; from && at < i; at++) {
            if (document.is(at, "correspondent") || document.is(at, "reports") || document.is(at, "notes")) {
                return true;
            }
        }
        return false;
    }

    private static boolean closed(Document document, int end) {
        for (int i = end; i < Math.min(end + 7, document.size()); i++) {
            if (document.is(i, "-") || document.is(i, ":") || document.is(i, "(") || document.is(i, "/")) {
                return true;
            }
            if (document.is(i, ".")) {
                return i == end || i > end + 2;
            }
        }
        return false;
    }
}
