package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a set-based statement, one array a column, in the order of the calls. */
final class SqlArrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    SqlArrays(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> void text(Collection<T> rows, Function<T, @Nullable String> column) throws SQLException {
        bind("text", rows.stream().map(column).toArray(String[]::new));
    }

    <T> void number(Collection<T> rows, Function<T, Integer> column) throws SQLException {
        bind("int4", rows.stream().map(column).toArray(Integer[]::new));
    }

    <T> void time(Collection<T> rows, Function<T, @Nullable Instant> column) throws SQLException {
        bind(
                "timestamptz",
                rows.stream()
                        .map(column)
                        .map(time -> time == null ? null : time.toString())
                        .toArray(String[]::new));
    }

    <T> void bytes(Collection<T> rows, Function<T, byte[]> column) throws SQLException {
        bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private void bind(String type, Object[] values) throws SQLException {
        statement.setArray(next++, connection.createArrayOf(type, values));
    }
}
