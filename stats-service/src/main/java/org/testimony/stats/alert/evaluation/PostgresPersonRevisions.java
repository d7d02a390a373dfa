package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.testimony.contract.person.Defector;
import org.testimony.stats.alert.rule.PersonRevision;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;

/** Reads revisions of persons, each beside the one before. */
public final class PostgresPersonRevisions {
    private static final int MOST = 20_000;

    // What brought it about: an analyst's decision, or an article that is new in it and came as news.
    private static final String PAIRS = """
            SELECT b.doc, h.doc,
                coalesce(h.doc -> 'decisions', '[]') <> coalesce(b.doc -> 'decisions', '[]') OR h.status = 'merged'
                OR EXISTS (SELECT FROM jsonb_array_elements_text(h.doc -> 'articleIds') AS a (id)
                           JOIN article_arrival r ON r.article_id = a.id JOIN tagged_article t ON t.article_id = a.id
                           WHERE NOT b.doc -> 'articleIds' @> to_jsonb(a.id) AND NOT r.backfill
                               AND r.first_recorded_at - t.published_at BETWEEN '-1 day' AND '7 days')
            FROM defector_history h
            JOIN defector_history b ON b.defector_id = h.defector_id AND b.revision = h.revision - 1
            WHERE h.revision > 1""";

    private PostgresPersonRevisions() {}

    /** All revisions of some persons. */
    static List<PersonRevision> of(Connection connection, Collection<String> ids) throws SQLException {
        return new Question()
                .add(PAIRS)
                .add(" AND h.defector_id = ANY(?) ORDER BY h.defector_id, h.revision", ids)
                .ask(connection, PostgresPersonRevisions::read);
    }

    /** The newest revisions that became known in a time. */
    public static List<PersonRevision> between(Connection connection, Instant from, Instant to) throws SQLException {
        return new Question()
                .add(PAIRS)
                .add(
                        " AND h.recorded_at BETWEEN ? AND ? ORDER BY h.recorded_at DESC, h.defector_id LIMIT ?",
                        from,
                        to,
                        MOST)
                .ask(connection, PostgresPersonRevisions::read);
    }

    private static PersonRevision read(ResultSet row) throws SQLException {
        return new PersonRevision(
                StoredJson.read(row.getString(1), Defector.class),
                StoredJson.read(row.getString(2), Defector.class),
                row.getBoolean(3));
    }
}
