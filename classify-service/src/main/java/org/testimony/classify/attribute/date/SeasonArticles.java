package org.testimony.classify.attribute.date;

import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;

/** Small words that show that "spring" and its like are seasons, and which quarter is meant. */
final class SeasonArticles {
    private static final Set<String> BEFORE = Set.of(
            "the",
            "in",
            "im",
            "au",
            "en",
            "cet",
            "cette",
            "la",
            "el",
            "il",
            "nella",
            "dans",
            "het",
            "de",
            "seit",
            "since",
            "letzten",
            "vergangenen",
            "early",
            "late",
            "by",
            "this",
            "that");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private SeasonArticles() {}

    static boolean before(Document document, int season) {
        return season > 0 && BEFORE.contains(document.token(season - 1).folded());
    }

    /** 1 to 4, or 0. */
    static int ordinal(String word) {
        return ORDINALS.indexOf(word) + 1;
    }
}
