package org.testimony.stats.aggregate.diff;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.database.Question;

/** Names persons behind a difference, and those into whom they were merged. */
final class PostgresNames {
    private static final String NAMES =
            "SELECT defector_id, doc #>> '{names,0,value}' FROM defector WHERE defector_id = ANY(?)";
    private static final String MERGED = """
            SELECT defector_id, doc ->> 'mergedInto' FROM defector_history
            WHERE defector_id = ANY(?) AND known_until > ? AND recorded_at <= ?""";

    private PostgresNames() {}

    private record Told(String id, @Nullable String text) {}

    /** The same persons in the same order, with the names of now; must run in a transaction. */
    static List<NamedChange> of(Connection connection, Axis axis, Instant after, List<PersonChange> persons)
            throws SQLException {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<String> ids = persons.stream().map(PersonChange::defectorId).toList();
        Map<String, String> names = texts(connection, new Question().add(NAMES, ids));
        // By publication records are states of persons, which are never merged into another record.
        Map<String, String> merged =
                axis == Axis.RECORDED ? texts(connection, new Question().add(MERGED, ids, after, after)) : Map.of();
        return persons.stream()
                .map(person -> NamedChange.of(person, names.get(person.defectorId()), merged.get(person.defectorId())))
                .toList();
    }

    private static Map<String, String> texts(Connection connection, Question question) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (Told told : question.ask(connection, row -> new Told(row.getString(1), row.getString(2)))) {
            if (told.text() != null) {
                texts.put(told.id(), told.text());
            }
        }
        return texts;
    }
}
