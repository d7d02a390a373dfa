package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.stats.alert.rule.NarrativeDays;
import org.testimony.stats.database.Question;

/** Reads how many stories of a narrative began on which day. */
public final class PostgresNarrativeDays {
    private static final String TOUCHED = """
            SELECT code, min(day), max(day), bool_or(fresh)
            FROM (SELECT r.codes, (r.published_at AT TIME ZONE 'UTC')::date AS day,
                         coalesce(NOT v.backfill
                             AND v.first_recorded_at - r.published_at BETWEEN '-1 day' AND '366 days', false) AS fresh
                  FROM article_reading r LEFT JOIN article_arrival v USING (article_id)
                  WHERE r.article_id = ANY(?) AND r.published_at IS NOT NULL) t, unnest(codes) AS code
            GROUP BY code""";
    private static final String NEWEST = "SELECT max(day) FROM story_state WHERE known_until = 'infinity' AND day <= ?";
    private static final String DAYS = """
            SELECT code, day, count(*), count(*) FILTER (WHERE fresh)
            FROM (SELECT s.day, s.codes, EXISTS (
                      SELECT FROM tagged_article a JOIN article_arrival v USING (article_id)
                      WHERE a.story_id = s.story_id AND a.relevant AND NOT v.backfill
                          AND v.first_recorded_at - a.published_at BETWEEN '-1 day' AND make_interval(secs => ?)) AS fresh
                  FROM story_state s WHERE s.known_until = 'infinity' AND s.day BETWEEN ? AND ?) t, unnest(codes) AS code
            WHERE code = ANY(?) GROUP BY 1, 2""";

    private PostgresNarrativeDays() {}

    /** The days on which articles that were touched tell of a narrative; {@code news} when one of them came as news. */
    record Span(String narrative, LocalDate first, LocalDate last, boolean news) {}

    /** What touched articles tell, or told before. */
    static List<Span> touched(Connection connection, Collection<String> articles) throws SQLException {
        return new Question()
                .add(TOUCHED, articles)
                .ask(
                        connection,
                        row -> new Span(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4)));
    }

    /** The newest day on which a story began; never a day to come. */
    public static LocalDate newest(Connection connection, Instant now) throws SQLException {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate newest = new Question()
                .add(NEWEST, today)
                .ask(connection, row -> row.getObject(1, LocalDate.class))
                .get(0);
        return newest == null ? today : newest;
    }

    /** The narratives of which stories began in a time. */
    public static List<String> narratives(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        return new Question()
                .add(
                        "SELECT DISTINCT unnest(codes) FROM story_state WHERE known_until = 'infinity'"
                                + " AND day BETWEEN ? AND ?",
                        from,
                        to)
                .ask(connection, row -> row.getString(1));
    }

    /** The stories of some narratives on consecutive days. */
    public static List<NarrativeDays> of(
            Connection connection, Collection<String> narratives, LocalDate from, LocalDate to, Duration freshness)
            throws SQLException {
        Map<String, NarrativeDays> days = new HashMap<>();
        narratives.forEach(narrative -> days.put(narrative, new NarrativeDays(narrative, from, to)));
        new Question()
                .add(DAYS, (double) freshness.toSeconds(), from, to, narratives)
                .ask(connection, row -> {
                    NarrativeDays of = days.get(row.getString(1));
                    if (of != null) {
                        of.add(row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4));
                    }
                    return row.getLong(3);
                });
        return List.copyOf(days.values());
    }
}
