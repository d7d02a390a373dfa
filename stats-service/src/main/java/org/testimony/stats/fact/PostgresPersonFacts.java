package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testimony.contract.person.Defector;
import org.testimony.stats.database.PostgresStatements;

/** Writes persons and their history, inside the caller's transaction. */
final class PostgresPersonFacts {
    private static final String ERASE = "DELETE FROM defector WHERE defector_id = ANY(?)";
    private static final String ERASE_HISTORY = "DELETE FROM defector_history WHERE defector_id = ANY(?)";
    private static final String SHARED = """
            id, revision, recorded::timestamptz, status, mentions, nationality, gender, role, residence,
            string_to_array(narratives, E'\\x1f'), left_from::date, left_to::date, doc::jsonb,
            string_to_array(possibly_same, E'\\x1f')""";
    private static final String UPSERT = """
            INSERT INTO defector (defector_id, revision, recorded_at, status, mention_count, nationality, gender, role,
                                  residence, narratives, defected_from, defected_to, doc, possibly_same, sources, date_precision,
                                  best_quarter, first_reported_at, last_reported_at, search_text)
            SELECT %s, sources, date_precision, best_quarter, first::timestamptz, last::timestamptz, search
            FROM unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, revision, recorded, status, mentions, nationality, gender, role, residence, narratives,
                      left_from, left_to, doc, possibly_same, sources, date_precision, best_quarter, first, last, search)
            ON CONFLICT (defector_id) DO UPDATE SET
                revision = excluded.revision, recorded_at = excluded.recorded_at, status = excluded.status,
                mention_count = excluded.mention_count, nationality = excluded.nationality, gender = excluded.gender,
                role = excluded.role, residence = excluded.residence, narratives = excluded.narratives,
                defected_from = excluded.defected_from, defected_to = excluded.defected_to, doc = excluded.doc,
                possibly_same = excluded.possibly_same,
                sources = excluded.sources, date_precision = excluded.date_precision,
                best_quarter = excluded.best_quarter, first_reported_at = excluded.first_reported_at,
                last_reported_at = excluded.last_reported_at, search_text = excluded.search_text
            WHERE excluded.revision >= defector.revision
            RETURNING defector_id""".formatted(SHARED);
    private static final String APPEND = """
            INSERT INTO defector_history (defector_id, revision, recorded_at, status, mention_count, nationality,
                                          gender, role, residence, narratives, defected_from, defected_to, doc, possibly_same)
            SELECT %s
            FROM unnest(?::text[], ?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, revision, recorded, status, mentions, nationality, gender, role, residence, narratives,
                      left_from, left_to, doc, possibly_same)
            ON CONFLICT (defector_id, revision) DO UPDATE SET
                recorded_at = excluded.recorded_at, status = excluded.status, mention_count = excluded.mention_count,
                nationality = excluded.nationality, gender = excluded.gender, role = excluded.role,
                residence = excluded.residence, narratives = excluded.narratives,
                defected_from = excluded.defected_from, defected_to = excluded.defected_to, doc = excluded.doc,
                possibly_same = excluded.possibly_same""".formatted(SHARED);

    private static final String KNOWN_UNTIL = """
            UPDATE defector_history h SET known_until = later.known_until
            FROM (SELECT defector_id, revision,
                         coalesce(min(recorded_at) OVER (PARTITION BY defector_id ORDER BY revision
                                                         ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING),
                                  'infinity') AS known_until
                  FROM defector_history WHERE defector_id = ANY(?)) later
            WHERE h.defector_id = later.defector_id AND h.revision = later.revision
                AND h.known_until <> later.known_until""";

    private PostgresPersonFacts() {}

    /** Erases first: what was recorded after an erasure stands. */
    static void write(Connection connection, FactBatch batch) throws SQLException {
        PostgresStatements.updateByIds(connection, ERASE, batch.erased());
        PostgresStatements.updateByIds(connection, ERASE_HISTORY, batch.erased());
        PostgresPublishedFacts.erase(connection, batch.erased());
        if (!batch.history().isEmpty()) {
            List<Defector> persons = batch.persons();
            Set<String> written = new HashSet<>(PostgresStatements.query(
                    connection, UPSERT, PersonColumns.current(persons), row -> row.getString(1)));
            PostgresStatements.update(connection, APPEND, PersonColumns.shared(batch.history()));
            PostgresStatements.updateByIds(
                    connection,
                    KNOWN_UNTIL,
                    persons.stream().map(Defector::defectorId).toList());
            PostgresPublishedFacts.write(connection, persons, written);
        }
    }
}
