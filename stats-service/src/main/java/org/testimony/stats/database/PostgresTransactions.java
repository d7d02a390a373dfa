package org.testimony.stats.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.testimony.stats.StatsConfig;

/** Runs work in one JTA transaction of its own; SQL and entities see the same connection. */
@Singleton
public final class PostgresTransactions {
    private final DataSource database;
    private final Duration limit;
    private final Duration exportLimit;

    PostgresTransactions(DataSource database, StatsConfig config) {
        this.database = database;
        this.limit = config.database().transactionTimeout();
        this.exportLimit = config.database().exportTimeout();
    }

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what the work does, or nothing of it.
     *
     * @throws PostgresException when the database fails
     */
    public <T> T commit(Work<T> work) {
        return run(limit, work);
    }

    /** Reads: all statements see the same moment. */
    public <T> T snapshot(Work<T> work) {
        return run(limit, repeatable(work));
    }

    /** Reads for a whole export, which may take longer. */
    public <T> T exportSnapshot(Work<T> work) {
        return run(exportLimit, repeatable(work));
    }

    private static <T> Work<T> repeatable(Work<T> work) {
        return connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return work.on(connection);
        };
    }

    private <T> T run(Duration timeout, Work<T> work) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) timeout.toSeconds())
                    .call(() -> {
                        try (Connection connection = database.getConnection()) {
                            return work.on(connection);
                        }
                    });
        } catch (RuntimeException e) {
            throw PostgresException.orSame(e);
        }
    }
}
