package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.PublishedState;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;

/** Writes how persons stood at each date of publication, inside the caller's transaction. */
final class PostgresPublishedFacts {
    private static final String FORGET = "DELETE FROM defector_published WHERE defector_id = ANY(?)";
    private static final String ADD = """
            INSERT INTO defector_published (defector_id, state_id, known_from, known_until, status, mention_count, nationality,
                                            gender, role, residence, narratives, defected_from, defected_to, possibly_same)
            SELECT id, state, known_from::timestamptz, known_until::timestamptz, status, mentions, nationality, gender, role,
                   residence, string_to_array(narratives, E'\\x1f'), left_from::date, left_to::date,
                   string_to_array(possibly_same, E'\\x1f')
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, state, known_from, known_until, status, mentions, nationality, gender, role, residence,
                      narratives, left_from, left_to, possibly_same)""";

    private PostgresPublishedFacts() {}

    private record Held(
            String defectorId,
            PublishedState state,
            @Nullable Instant until) {
        @Nullable
        DateRange defected() {
            return state.defected();
        }
    }

    /**
     * Replaces the states of some persons.
     *
     * @param written those of whom no newer revision is stored
     */
    static void write(Connection connection, Collection<Defector> persons, Set<String> written) throws SQLException {
        PostgresStatements.updateByIds(connection, FORGET, written);
        List<Held> held = persons.stream()
                .filter(person -> written.contains(person.defectorId().value()))
                .flatMap(person -> held(person).stream())
                .toList();
        if (!held.isEmpty()) {
            PostgresStatements.update(connection, ADD, columns(held));
        }
    }

    /** Forgets the states of persons. */
    static void erase(Connection connection, Collection<?> persons) throws SQLException {
        PostgresStatements.updateByIds(connection, FORGET, persons);
    }

    /** Each state with its end: the next state of the same key. A key that nobody has is no row. */
    private static List<Held> held(Defector person) {
        List<Held> held = new ArrayList<>();
        List<PublishedState> states = person.published();
        for (int at = 0; at < states.size(); at++) {
            PublishedState state = states.get(at);
            boolean followed =
                    at + 1 < states.size() && states.get(at + 1).key().equals(state.key());
            if (state.mentions() > 0) {
                Instant until = followed ? states.get(at + 1).from() : null;
                held.add(new Held(person.defectorId().value(), state, until));
            }
        }
        return held;
    }

    private static Columns<Held> columns(List<Held> held) {
        return Columns.of(held)
                .text(Held::defectorId)
                .text(row -> row.state().key())
                .text(row -> row.state().from())
                .text(row -> row.until() == null ? "infinity" : row.until())
                .text(row -> row.state().status().code())
                .number(row -> row.state().mentions())
                .text(row -> row.state().nationality())
                .text(row -> row.state().gender() == null
                        ? null
                        : row.state().gender().code())
                .text(row -> row.state().role())
                .text(row -> row.state().residence())
                .text(row -> row.state().narratives().stream()
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(PersonColumns.SEPARATOR)))
                .text(row -> row.defected() == null ? null : row.defected().from())
                .text(row -> row.defected() == null ? null : row.defected().to())
                .text(row -> row.state().possiblySame().stream()
                        .map(MentionId::value)
                        .sorted()
                        .collect(Collectors.joining(PersonColumns.SEPARATOR)));
    }
}
