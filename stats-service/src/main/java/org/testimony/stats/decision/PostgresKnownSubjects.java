package org.testimony.stats.decision;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;

/** Knows which persons and mentions have been recorded. */
@Singleton
final class PostgresKnownSubjects {
    private static final String UNKNOWN = """
            SELECT asked.id FROM unnest(?::text[]) AS asked (id)
            WHERE NOT EXISTS (SELECT FROM %s known WHERE known.%s = asked.id) ORDER BY asked.id""";

    private final PostgresTransactions transactions;

    PostgresKnownSubjects(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** Which of these persons are not recorded. */
    List<String> unknownPersons(Collection<?> ids) {
        return transactions.snapshot(connection -> unknown(connection, "defector", "defector_id", ids));
    }

    /** Which of these mentions are not recorded. */
    List<String> unknownMentions(Collection<?> ids) {
        return transactions.snapshot(connection -> unknown(connection, "mention", "mention_id", ids));
    }

    private static List<String> unknown(Connection connection, String table, String column, Collection<?> ids)
            throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : PostgresStatements.query(
                        connection,
                        UNKNOWN.formatted(table, column),
                        Columns.of(ids).text(id -> id),
                        row -> row.getString(1));
    }
}
