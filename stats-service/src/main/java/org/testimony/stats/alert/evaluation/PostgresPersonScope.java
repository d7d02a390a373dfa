package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;

/** Whose alerts may have changed: the persons that were touched, and those they were merged with. */
final class PostgresPersonScope {
    private static final String SCOPE = """
            WITH RECURSIVE scope (id) AS (
                SELECT id FROM (SELECT unnest(?::text[]) UNION
                                SELECT defector_id FROM mention WHERE article_id = ANY(?)) direct (id)
                UNION
                SELECT other.id FROM scope s CROSS JOIN LATERAL (
                    SELECT doc ->> 'mergedInto' FROM defector WHERE defector_id = s.id AND status = 'merged' UNION ALL
                    SELECT defector_id FROM defector WHERE status = 'merged' AND doc ->> 'mergedInto' = s.id) other (id))
            SELECT id FROM scope WHERE id IS NOT NULL""";
    private static final String FORGET = "DELETE FROM person_news WHERE defector_id = ANY(?)";
    // Older than a year is no news to any rule; what was published after it was read has a wrong date.
    private static final String NEWS = """
            INSERT INTO person_news (defector_id, article_id, published_at, recorded_at)
            SELECT DISTINCT ON (d.defector_id) d.defector_id, m.article_id, m.published_at, r.first_recorded_at
            FROM defector d
            JOIN mention m ON m.defector_id = d.defector_id AND m.published_at = d.first_reported_at
            JOIN article_arrival r ON r.article_id = m.article_id
            WHERE d.defector_id = ANY(?) AND d.status <> 'merged' AND NOT r.backfill
                AND r.first_recorded_at - m.published_at BETWEEN '-1 day' AND '366 days'
            ORDER BY d.defector_id, r.first_recorded_at, m.article_id""";
    private static final String CONCERNED = """
            SELECT defector_id FROM person_news WHERE defector_id = ANY(?) UNION
            SELECT subject_id FROM alert WHERE subject_type = 'defector' AND subject_id = ANY(?)""";

    private PostgresPersonScope() {}

    /** The persons whose alerts may have changed. */
    static Set<String> of(Connection connection, Touched touched) throws SQLException {
        return new HashSet<>(new Question()
                .add(SCOPE, touched.persons(), touched.articles())
                .ask(connection, row -> row.getString(1)));
    }

    /** Works out anew who of them was first told of as news, and returns those and whoever has alerts. */
    static Set<String> concerned(Connection connection, Set<String> scope) throws SQLException {
        PostgresStatements.updateByIds(connection, FORGET, scope);
        PostgresStatements.updateByIds(connection, NEWS, scope);
        return new HashSet<>(new Question().add(CONCERNED, scope, scope).ask(connection, row -> row.getString(1)));
    }

    /** Into whom those of some persons were merged who were. */
    static Map<String, String> merged(Connection connection, Collection<String> persons) throws SQLException {
        Map<String, String> merged = new HashMap<>();
        PostgresStatements.query(
                connection,
                "SELECT defector_id, doc ->> 'mergedInto' FROM defector WHERE status = 'merged' AND defector_id = ANY(?)",
                Columns.of(List.copyOf(persons)).text(id -> id),
                row -> merged.put(row.getString(1), row.getString(2)));
        return merged;
    }
}
