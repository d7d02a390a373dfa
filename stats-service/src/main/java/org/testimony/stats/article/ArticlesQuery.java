package org.testimony.stats.article;

import java.util.List;
import java.util.Optional;
import org.testimony.stats.http.HttpProblem;
import org.testimony.stats.http.Parameters;
import org.testimony.stats.period.Window;
import org.testimony.stats.word.SearchWords;

/**
 * Which articles are asked for; what is empty does not narrow.
 *
 * @param published the days of publication
 * @param byPublication newest published first, those without a date last; else newest recorded first
 */
record ArticlesQuery(
        Optional<Boolean> relevant,
        Optional<String> narrative,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> story,
        Optional<SearchWords> words,
        Window published,
        boolean byPublication) {
    static final String[] NAMES = {
        "relevant", "narrative", "publisher", "language", "story", "q", "from", "to", "sort", "limit", "cursor"
    };

    private static final String BY_PUBLICATION = "published";

    static ArticlesQuery of(Parameters asked) {
        return new ArticlesQuery(
                asked.truth("relevant"),
                asked.text("narrative"),
                asked.text("publisher"),
                asked.text("language"),
                asked.text("story"),
                asked.text("q").map(ArticlesQuery::words),
                asked.window(),
                asked.oneOf("sort", List.of("recorded", BY_PUBLICATION)).equals(Optional.of(BY_PUBLICATION)));
    }

    private static SearchWords words(String asked) {
        return SearchWords.of(asked)
                .orElseThrow(() -> HttpProblem.badRequest("q must hold a letter or a digit; leave it out for all."));
    }
}
