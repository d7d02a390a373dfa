package org.testimony.ingest.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimony.ingest.article.Lane;

/**
 * The outbox as its one drainer sees it. The lock that makes it the only one lives as long as this object's connection, and
 * every statement runs on that connection: whoever has lost the lock can change nothing any more.
 */
final class PostgresOutboxQueue implements AutoCloseable {
    /** Any number that nothing else in the database uses. */
    private static final long LOCK = 7_465_737_469L;

    private final Connection connection;
    private final Limits limits;
    private boolean holdsBack;

    /** How many back-filled rows may go now; asked only when no live row waits. */
    @FunctionalInterface
    interface Allowance {
        int rows() throws InterruptedException;
    }

    /** How much goes into one batch; one row goes whatever its size. */
    record Limits(int rows, int bytes) {}

    PostgresOutboxQueue(Connection connection, Limits limits) throws SQLException {
        this.connection = connection;
        this.limits = limits;
        connection.setAutoCommit(false);
    }

    /** Whether this is now the only drainer. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            boolean locked = row.getBoolean(1);
            connection.commit();
            return locked;
        }
    }

    /** The batch that was formed and perhaps published. */
    Optional<OutboxBatch> unfinished() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(batch_no) from outbox_batch")) {
            row.next();
            long number = row.getLong(1);
            Optional<OutboxBatch> batch = row.wasNull() ? Optional.empty() : Optional.of(read(number));
            connection.commit();
            return batch;
        }
    }

    /**
     * Forgets what is published and forms the next batch, in one transaction. Rows are chosen among those that are visible
     * now: a row with a smaller number that is committed later simply goes with a later batch. Back-filled rows go only
     * when no live one waits, and no more of them than are allowed.
     *
     * @param published the number of the last published batch
     */
    Optional<OutboxBatch> advance(long published, Allowance backfill) throws SQLException, InterruptedException {
        forget(published);
        List<Long> ids = nextIds(Lane.LIVE, limits.rows());
        holdsBack = false;
        if (ids.isEmpty() && !nextIds(Lane.BACKFILL, 1).isEmpty()) {
            ids = nextIds(Lane.BACKFILL, Math.min(limits.rows(), backfill.rows()));
            holdsBack = ids.isEmpty();
        }
        Optional<OutboxBatch> batch = Optional.empty();
        if (!ids.isEmpty()) {
            form(published + 1, ids);
            batch = Optional.of(read(published + 1));
        }
        // Only now, with the batch on disk, may anybody publish it.
        connection.commit();
        return batch;
    }

    /** Whether back-filled rows wait for their allowance, as of the last advance. */
    boolean holdsBack() {
        return holdsBack;
    }

    /** Forgets the rows of batches up to this number. */
    void forgetPublished(long published) throws SQLException {
        forget(published);
        connection.commit();
    }

    private void forget(long published) throws SQLException {
        String sql = """
                with done as (delete from outbox_batch where batch_no <= ? returning outbox_ids)
                delete from outbox using done where outbox_id = any (done.outbox_ids)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, published);
            statement.executeUpdate();
        }
    }

    private List<Long> nextIds(Lane lane, int most) throws SQLException {
        List<Long> ids = new ArrayList<>();
        String sql = "select outbox_id, octet_length(payload) from outbox where lane = ? order by outbox_id limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lane.number());
            statement.setInt(2, most);
            ResultSet rows = statement.executeQuery();
            int bytes = 0;
            while (rows.next()) {
                bytes += rows.getInt(2);
                if (!ids.isEmpty() && bytes > limits.bytes()) {
                    break;
                }
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private void form(long number, List<Long> ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into outbox_batch (batch_no, outbox_ids) values (?, ?)")) {
            statement.setLong(1, number);
            statement.setArray(2, connection.createArrayOf("int8", ids.toArray(Long[]::new)));
            statement.executeUpdate();
        }
    }

    private OutboxBatch read(long number) throws SQLException {
        List<OutboxBatch.Row> rows = new ArrayList<>();
        String sql = """
                select topic, record_key, revision, lane, occurred_at, payload
                from outbox_batch join outbox on outbox_id = any (outbox_ids)
                where batch_no = ? order by outbox_id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                rows.add(new OutboxBatch.Row(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4) == Lane.BACKFILL.number(),
                        row.getTimestamp(5).toInstant(),
                        row.getBytes(6)));
            }
        }
        return new OutboxBatch(number, rows);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
