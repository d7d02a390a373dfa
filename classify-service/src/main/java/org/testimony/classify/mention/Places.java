package org.testimony.classify.mention;

import java.util.Optional;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;

/** Finds countries, and cities that stand for them. */
final class Places {
    private Places() {}

    /** The first place that begins within a few tokens, before an end. */
    static Optional<Hit> near(Document document, int from, int end, int reach) {
        for (int i = from; i < Math.min(Math.min(from + reach, end), document.size()); i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent()) {
                return where;
            }
        }
        return Optional.empty();
    }

    /** Where the fighting is: nobody who left lives there unless the text says so outright. */
    static boolean war(String country) {
        return country.equals("SY") || country.equals("IQ");
    }

    /** The place that a report is written from: "URFA, Turkey -". */
    static Optional<String> dateline(Document document) {
        if (document.size() < 4 || document.hit(0, "place").isEmpty()) {
            return Optional.empty();
        }
        int end = document.hit(0, "place").orElseThrow().end();
        Optional<Hit> country = document.is(end, ",") ? document.hit(end + 1, "where") : Optional.empty();
        int mark = country.map(Hit::end).orElse(end);
        boolean closed = document.is(mark, "-") || document.is(mark, ".") || document.is(mark, "(");
        return closed ? country.or(() -> document.hit(0, "place")).map(Hit::value) : Optional.empty();
    }
}
