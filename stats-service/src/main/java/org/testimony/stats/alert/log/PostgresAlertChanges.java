package org.testimony.stats.alert.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;

/** Notes alerts that changed for live updates, as a transaction's last statements: the counter stays locked until it ends. */
public final class PostgresAlertChanges {
    private static final int MOST = 200;
    private static final String NEXT = "UPDATE live_counter SET last_seq = last_seq + ? RETURNING last_seq";
    private static final String ADD = """
            INSERT INTO live_event (seq, kind, subject, at)
            SELECT seq, 'alert', subject, at::timestamptz FROM unnest(?::int8[], ?::text[], ?::text[]) AS t (seq, subject, at)""";

    private PostgresAlertChanges() {}

    private record Numbered(long seq, String alertId) {}

    /** Notes the alerts; of very many only the last. */
    public static void note(Connection connection, List<String> alertIds, Instant at) throws SQLException {
        List<String> newest = alertIds.subList(Math.max(0, alertIds.size() - MOST), alertIds.size());
        if (newest.isEmpty()) {
            return;
        }
        long last;
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, newest.size());
            last = PostgresStatements.rows(statement, row -> row.getLong(1)).get(0);
        }
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < newest.size(); i++) {
            numbered.add(new Numbered(last - newest.size() + 1 + i, newest.get(i)));
        }
        PostgresStatements.update(
                connection,
                ADD,
                Columns.of(numbered)
                        .number(Numbered::seq)
                        .text(Numbered::alertId)
                        .text(row -> at));
    }
}
