package org.testimony.stats.aggregate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Question alike = AggregateSql.persons(query, persons, among);
        if (query.by() != Slice.NARRATIVE) {
            List<PersonGroup> rows = alike.ask(connection, row -> group(row, row.getString(1)));
            return new PersonGroups(rows, rows);
        }
        List<PersonGroup> once = new ArrayList<>();
        List<PersonGroup> rows = new ArrayList<>();
        alike.ask(connection, row -> once.add(group(row, null)) && rows.addAll(each(row)));
        return new PersonGroups(rows, once);
    }

    private static List<PersonGroup> each(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray(1).getArray();
        List<PersonGroup> each = new ArrayList<>();
        for (String code : codes) {
            each.add(group(row, code));
        }
        return codes.length == 0 ? List.of(group(row, null)) : each;
    }

    private static PersonGroup group(ResultSet row, @Nullable String key) throws SQLException {
        return new PersonGroup(key, leaving(row), row.getLong(4), link(row));
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
