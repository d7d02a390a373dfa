package org.testimony.stats.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.testimony.stats.database.Conditions;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.word.SearchKeys;
import org.testimony.stats.word.SearchWords;

/** A question about articles as conditions on what articles are listed by. */
final class ArticleConditions {
    private ArticleConditions() {}

    /** Conditions on the table {@code article_search}, named {@code s}. */
    static Conditions of(ArticlesQuery query) {
        return new Conditions()
                .with("s.relevant = :relevant", "relevant", query.relevant())
                .with("s.publisher = :publisher", "publisher", query.publisher())
                .with("s.language = :language", "language", query.language())
                .with("s.story_id = :story", "story", query.story())
                .with(
                        "s.words @@ CAST(:narrative AS tsquery)",
                        "narrative",
                        query.narrative().map(ArticleConditions::narrative))
                .with(
                        "s.words @@ CAST(:words AS tsquery)",
                        "words",
                        query.words().map(SearchWords::tsquery))
                .with(
                        "s.published_at >= :from",
                        "from",
                        Optional.ofNullable(query.published().from()).map(ArticleConditions::begin))
                .with(
                        "s.published_at < :to",
                        "to",
                        Optional.ofNullable(query.published().to()).map(day -> begin(day.plusDays(1))));
    }

    /** The same, behind a place in the list. */
    static Conditions after(ArticlesQuery query, Cursor place) {
        Conditions page = of(query);
        String id = place.id();
        if (!query.byPublication()) {
            return page.with(
                            "(s.recorded_at, s.article_id) < (:at, CAST(:after AS text))",
                            "at",
                            Optional.of(place.at()))
                    .and("after", id);
        }
        if (place.at().equals(ArticleRow.UNDATED)) {
            return page.with("s.published_at IS NULL AND s.article_id < :after", "after", Optional.of(id));
        }
        return page.with(
                        "((s.published_at, s.article_id) < (:at, CAST(:after AS text)) OR s.published_at IS NULL)",
                        "at",
                        Optional.of(place.at()))
                .and("after", id);
    }

    private static String narrative(String code) {
        return "'" + SearchKeys.narrative(code).replace("'", "''").replace("\\", "\\\\") + "'";
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
