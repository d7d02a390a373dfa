package org.testimony.stats.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs statements whose parameters are arrays. */
public final class PostgresStatements {
    private PostgresStatements() {}

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement with one array for each of its parameters; returns the number of rows it changed. */
    public static int update(Connection connection, String sql, Columns<?> columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, columns);
            return statement.executeUpdate();
        }
    }

    /** Asks with one array for each parameter. */
    public static <T> List<T> query(Connection connection, String sql, Columns<?> columns, RowReader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, columns);
            return rows(statement, reader);
        }
    }

    /** Deletes or selects by ids: the statement's one parameter is an array of texts. */
    public static int updateByIds(Connection connection, String sql, Collection<?> ids) throws SQLException {
        return ids.isEmpty() ? 0 : update(connection, sql, Columns.of(ids).text(id -> id));
    }

    /** All rows of a bound statement. */
    public static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery()) {
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
        }
        return rows;
    }

    private static void bind(Connection connection, PreparedStatement statement, Columns<?> columns)
            throws SQLException {
        int parameter = 1;
        for (Columns.Column column : columns.list()) {
            Array array = connection.createArrayOf(column.type(), column.values());
            statement.setArray(parameter++, array);
        }
    }
}
