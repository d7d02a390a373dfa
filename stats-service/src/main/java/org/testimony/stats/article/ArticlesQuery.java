package org.testimony.stats.article;

import java.util.Optional;
import org.testimony.stats.http.Parameters;

/** Which articles are asked for; what is empty does not narrow. */
record ArticlesQuery(
        Optional<Boolean> relevant,
        Optional<String> narrative,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> words) {
    static final String[] NAMES = {"relevant", "narrative", "publisher", "language", "q", "limit", "cursor"};

    static ArticlesQuery of(Parameters asked) {
        return new ArticlesQuery(
                asked.truth("relevant"),
                asked.text("narrative"),
                asked.text("publisher"),
                asked.text("language"),
                asked.text("q"));
    }
}
