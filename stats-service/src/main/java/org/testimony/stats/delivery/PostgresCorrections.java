package org.testimony.stats.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;
import org.testimony.stats.delivery.content.Links;

/**
 * Sends a correction after what was told, and takes back what was not told yet. Whether a receiver has it is clear when it
 * answered; where a try ended without an answer it may have it, and gets the correction too.
 */
final class PostgresCorrections {
    // Locked in one order, as the results of tries are, so that nobody waits for each other in a ring.
    private static final String TOLD = """
            SELECT delivery_id, receiver_id, state, maybe_seen FROM delivery
            WHERE alert_id = ? AND corrected_by IS NULL AND state <> 'dropped'
            ORDER BY delivery_id FOR UPDATE""";

    // What was said wrongly is not kept for a replay; an erased person's name and sentences go with it.
    private static final String MARK = """
            UPDATE delivery d
            SET corrected_by = o.correction, content = d.content - 'title' - 'facts' - 'evidence' - 'changes'
            FROM unnest(?::text[], ?::text[]) AS o (id, correction) WHERE d.delivery_id = o.id""";

    private final Connection connection;
    private final Links links;
    private final Instant now;

    PostgresCorrections(Connection connection, Links links, Instant now) {
        this.connection = connection;
        this.links = links;
        this.now = now;
    }

    private record Told(String deliveryId, String receiverId, String state, boolean maybeSeen) {
        boolean arrived() {
            return state.equals("sent") || state.equals("sending") || maybeSeen;
        }

        // A try that is under way cannot be stopped any more.
        boolean stoppable() {
            return !state.equals("sent") && !state.equals("sending");
        }
    }

    void add(AlertNotice correction, Map<String, Receiver> receivers) throws SQLException {
        String wrong = Objects.requireNonNull(correction.alert().corrects(), "a correction says what it corrects")
                .value();
        List<Told> told = new Question()
                .add(TOLD, wrong)
                .ask(
                        connection,
                        row -> new Told(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)));
        if (told.isEmpty()) {
            return;
        }
        PostgresStatements.update(
                connection,
                MARK,
                Columns.of(told)
                        .text(Told::deliveryId)
                        .text(one -> correction.alert().alertId()));
        List<String> unsent =
                told.stream().filter(Told::stoppable).map(Told::deliveryId).toList();
        PostgresOwed.drop(connection, unsent, now);
        List<Owed> owed = told.stream()
                .filter(Told::arrived)
                .map(Told::receiverId)
                .distinct()
                .map(receivers::get)
                .filter(Objects::nonNull)
                .map(receiver -> Owed.of(correction, receiver, links, now))
                .toList();
        PostgresOwed.insert(connection, owed, now);
    }
}
