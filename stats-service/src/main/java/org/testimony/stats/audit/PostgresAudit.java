package org.testimony.stats.audit;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import org.testimony.stats.database.PostgresTransactions;

/** Keeps who changed what. Rows are only ever added: the table refuses everything else. */
@Singleton
final class PostgresAudit {
    private static final String ADD = "INSERT INTO audit (at, by, method, path, subject) VALUES (?, ?, ?, ?, ?)";

    private final PostgresTransactions transactions;

    PostgresAudit(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    void add(Change change) {
        transactions.commit(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setTimestamp(1, Timestamp.from(change.at()));
                statement.setString(2, change.by());
                statement.setString(3, change.method());
                statement.setString(4, change.path());
                statement.setString(5, change.subject());
                return statement.executeUpdate();
            }
        });
    }
}
