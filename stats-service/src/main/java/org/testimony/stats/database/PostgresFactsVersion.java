package org.testimony.stats.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The number that grows with every transaction that changes facts, on whichever instance. */
@Singleton
public final class PostgresFactsVersion {
    private static final String SQL = "SELECT last_seq FROM live_counter";

    private final DataSource database;

    PostgresFactsVersion(DataSource database) {
        this.database = database;
    }

    /**
     * The number now.
     *
     * @throws PostgresException when the database fails
     */
    public long now() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            return PostgresStatements.rows(statement, row -> row.getLong(1)).get(0);
        } catch (SQLException e) {
            throw PostgresException.of(e);
        }
    }
}
