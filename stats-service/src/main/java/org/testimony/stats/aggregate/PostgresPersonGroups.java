package org.testimony.stats.aggregate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.database.Question;
import org.testimony.stats.period.Leaving;

/** Groups persons who are alike, which leaves a few thousand rows whatever the number of persons. */
public final class PostgresPersonGroups {
    private PostgresPersonGroups() {}

    /**
     * The groups that a question looks at; must run in a transaction.
     *
     * @param persons a relation {@code p} as {@link Knowledge#persons()} gives
     */
    public static PersonGroups of(Connection connection, DefectionsQuery query, Question persons) throws SQLException {
        return of(connection, query, persons, new Question());
    }

    /**
     * The same for some of them only.
     *
     * @param among a condition that begins with {@code AND}, on persons {@code p} with {@code p.id}
     */
    static PersonGroups of(Connection connection, DefectionsQuery query, Question persons, Question among)
            throws SQLException {
        String key = query.by().unit().isPresent() ? AggregateSql.NO_KEY : AggregateSql.key(query.by());
        List<PersonGroup> rows = read(connection, AggregateSql.persons(key, query, persons, among));
        return new PersonGroups(
                rows,
                query.by() == Slice.NARRATIVE
                        ? read(connection, AggregateSql.persons(AggregateSql.NO_KEY, query, persons, among))
                        : rows);
    }

    private static List<PersonGroup> read(Connection connection, Question alike) throws SQLException {
        return alike.ask(connection, row -> new PersonGroup(row.getString(1), leaving(row), row.getLong(4), link(row)));
    }

    private static PersonGroup.@Nullable Link link(ResultSet row) throws SQLException {
        String id = row.getString(5);
        return id == null
                ? null
                : new PersonGroup.Link(id, List.of((String[]) row.getArray(6).getArray()));
    }

    private static @Nullable Leaving leaving(ResultSet row) throws SQLException {
        LocalDate from = row.getObject(2, LocalDate.class);
        LocalDate to = row.getObject(3, LocalDate.class);
        return from == null || to == null ? null : new Leaving(from, to);
    }
}
