package org.testimony.stats.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A question in SQL under construction; values travel as parameters, never in the text. Not safe for several threads. */
public final class Question {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds text with one {@code ?} for each of the values: texts, numbers, days, moments or lists of texts. */
    public Question add(String sql, Object... more) {
        text.append(sql);
        values.addAll(List.of(more));
        return this;
    }

    /** Adds another question's text and values. */
    public Question add(Question other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Asks; must run in a transaction. */
    public <T> List<T> ask(Connection connection, PostgresStatements.RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int at = 0; at < values.size(); at++) {
                bind(connection, statement, at + 1, values.get(at));
            }
            return PostgresStatements.rows(statement, reader);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value instanceof Instant moment) {
            statement.setTimestamp(at, Timestamp.from(moment));
        } else if (value instanceof Collection<?> texts) {
            statement.setArray(at, connection.createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(at, value);
        }
    }
}
