package org.testimony.stats.alert.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;

/** The notes of what flushes touched. */
final class PostgresTouched {
    private static final int MOST = 5000;
    private static final String TAKE = "SELECT seq, kind, subject FROM alert_touched ORDER BY seq LIMIT " + MOST;
    private static final String REMOVE = "DELETE FROM alert_touched WHERE seq = ANY(?::int8[])";

    private PostgresTouched() {}

    /** The oldest notes. */
    static Touched oldest(Connection connection) throws SQLException {
        List<Long> rows = new ArrayList<>();
        Set<String> persons = new LinkedHashSet<>();
        Set<String> articles = new LinkedHashSet<>();
        new Question().add(TAKE).ask(connection, row -> {
            rows.add(row.getLong(1));
            return (row.getString(2).equals("defector") ? persons : articles).add(row.getString(3));
        });
        return new Touched(rows, persons, articles);
    }

    /** Removes exactly the notes that were taken: others may have been written since, with smaller numbers too. */
    static void remove(Connection connection, Touched touched) throws SQLException {
        PostgresStatements.update(connection, REMOVE, Columns.of(touched.rows()).number(row -> row));
    }
}
