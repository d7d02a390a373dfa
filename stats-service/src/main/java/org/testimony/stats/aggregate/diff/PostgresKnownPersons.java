package org.testimony.stats.aggregate.diff;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.database.Question;
import org.testimony.stats.period.Leaving;

/**
 * The persons whom two days know differently, by id.
 *
 * @param was as the earlier day knows them; absent whom it does not know
 * @param is as the later day knows them
 */
record PostgresKnownPersons(Map<String, KnownPerson> was, Map<String, KnownPerson> is) {
    /** Reads them; must run in a transaction. */
    static PostgresKnownPersons of(Connection connection, Axis axis, Slice by, Instant before, Instant after)
            throws SQLException {
        return new PostgresKnownPersons(
                read(connection, axis.gone(by, before, after)), read(connection, axis.come(by, before, after)));
    }

    private static Map<String, KnownPerson> read(Connection connection, Question question) throws SQLException {
        Map<String, KnownPerson> persons = new HashMap<>();
        question.ask(connection, PostgresKnownPersons::person).forEach(person -> persons.put(person.id(), person));
        return persons;
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        LocalDate from = row.getObject(6, LocalDate.class);
        LocalDate to = row.getObject(7, LocalDate.class);
        return new KnownPerson(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                texts(row.getArray(5)),
                from == null || to == null ? null : new Leaving(from, to),
                texts(row.getArray(8)));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
