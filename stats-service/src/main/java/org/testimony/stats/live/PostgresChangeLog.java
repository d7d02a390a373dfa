package org.testimony.stats.live;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;

/** Reads the notes of what changed. */
@Singleton
final class PostgresChangeLog {
    private static final String AFTER = "SELECT seq, kind, subject FROM live_event WHERE seq > ? ORDER BY seq LIMIT ?";
    private static final String LAST = "SELECT last_seq FROM live_counter";
    private static final String PRUNE = "DELETE FROM live_event WHERE seq <= (SELECT last_seq FROM live_counter) - ?";

    private final PostgresTransactions transactions;

    PostgresChangeLog(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** The changes after one, the oldest first. */
    List<Change> after(long seq, int limit) {
        return transactions.commit(connection -> after(connection, seq, limit));
    }

    /** The number of the newest change; 0 when nothing ever changed. */
    long last() {
        return transactions.commit(connection -> number(connection, LAST));
    }

    /** Forgets all but the newest changes. */
    void prune(int kept) {
        transactions.commit(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PRUNE)) {
                statement.setInt(1, kept);
                return statement.executeUpdate();
            }
        });
    }

    private static List<Change> after(Connection connection, long seq, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, seq);
            statement.setInt(2, limit);
            return PostgresStatements.rows(statement, PostgresChangeLog::change);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), row.getString(2), row.getString(3));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return PostgresStatements.rows(statement, row -> row.getLong(1)).get(0);
        }
    }
}
