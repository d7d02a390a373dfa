package org.testimony.stats.fact;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;

/** How far each partition has been written. These offsets rule; the group's offsets in Kafka are never used. */
@Singleton
final class PostgresOffsets {
    private static final String MOVE = """
            UPDATE consumed_offset SET next_offset = ?, dead_letters = dead_letters + ?
            WHERE topic = ? AND partition_no = ? AND next_offset = ?""";
    private static final String BEGIN = """
            INSERT INTO consumed_offset (next_offset, dead_letters, topic, partition_no)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String LOAD = "SELECT topic, partition_no, next_offset FROM consumed_offset";

    private final PostgresTransactions transactions;

    PostgresOffsets(PostgresTransactions transactions) {
        this.transactions = transactions;
    }

    /** The stored offsets of some partitions; a partition that was never written is missing. */
    Map<TopicPartition, Long> load(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = transactions.commit(PostgresOffsets::all);
        offsets.keySet().retainAll(partitions);
        return offsets;
    }

    /**
     * Moves partitions on, inside the caller's transaction. Called before the facts are written: the row locks keep a
     * second writer of the same partition waiting, and then it finds that it is late.
     *
     * @throws StaleOffsetException when another instance has moved one of them
     */
    void move(Connection connection, List<OffsetStep> steps) throws SQLException {
        // One order for all writers, so that two of them cannot wait for each other.
        List<OffsetStep> ordered = steps.stream()
                .sorted(Comparator.comparing(
                                (OffsetStep step) -> step.partition().topic())
                        .thenComparing(step -> step.partition().partition()))
                .toList();
        move(
                connection,
                MOVE,
                ordered.stream().filter(step -> step.stored() != null).toList());
        move(
                connection,
                BEGIN,
                ordered.stream().filter(step -> step.stored() == null).toList());
    }

    private static void move(Connection connection, String sql, List<OffsetStep> steps) throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (OffsetStep step : steps) {
                statement.setLong(1, step.next());
                statement.setInt(2, step.deadLetters());
                statement.setString(3, step.partition().topic());
                statement.setInt(4, step.partition().partition());
                if (step.stored() != null) {
                    statement.setLong(5, step.stored());
                }
                statement.addBatch();
            }
            int[] moved = statement.executeBatch();
            for (int at = 0; at < moved.length; at++) {
                if (moved[at] != 1) {
                    throw new StaleOffsetException(steps.get(at).partition());
                }
            }
        }
    }

    private static Map<TopicPartition, Long> all(Connection connection) throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            PostgresStatements.rows(
                    statement, row -> offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
        }
        return offsets;
    }
}
