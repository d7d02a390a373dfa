package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;

/**
 * Who polls which feed, among all instances on this database. A lease ends by itself; claiming anew takes a new token, and
 * the old one is worth nothing from then on.
 */
@ApplicationScoped
public class PostgresLeases {
    /** Any number that nothing else in the database uses: claims are made one after the other. */
    private static final long LOCK = 7_465_737_470L;
    /** Among so many due feeds one a server is looked for. */
    private static final int LOOK_AT = 4;

    private static final String RETURNED = " returning f.feed_id, f.lease_token, f.url, f.server, f.publisher,"
            + " f.language, f.pages, f.etag, f.last_modified, f.last_full_at";

    private final DataSource database;

    PostgresLeases(DataSource database) {
        this.database = database;
    }

    /**
     * Claims feeds that are due, the longest waiting first, one a server: none whose server is paused, busy, or polled by
     * another instance.
     *
     * @param busy servers that this instance is asking something else
     */
    public List<FeedLease> claimDue(Instant now, Duration lease, int limit, Collection<String> busy) {
        String sql = """
                with due as (
                    select feed_id, server, next_poll_at from feed d
                    where state in ('active', 'failing') and next_poll_at <= ?
                      and (claimed_until is null or claimed_until < ?)
                      and server <> all (?)
                      and not exists (select from host_pause p where p.server = d.server and p.until > ?)
                      and not exists (select from feed o where o.server = d.server and o.claimed_until >= ?)
                    order by next_poll_at limit ?),
                one as (select distinct on (server) feed_id, next_poll_at from due order by server, next_poll_at),
                chosen as (
                    select f.feed_id from feed f join one using (feed_id)
                    order by one.next_poll_at limit ? for update of f skip locked)
                update feed f set claimed_until = ?, lease_token = lease_token + 1
                from chosen where f.feed_id = chosen.feed_id""" + RETURNED;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                lockClaims(connection);
                Timestamp time = Timestamp.from(now);
                statement.setTimestamp(1, time);
                statement.setTimestamp(2, time);
                statement.setArray(3, connection.createArrayOf("text", busy.toArray()));
                statement.setTimestamp(4, time);
                statement.setTimestamp(5, time);
                statement.setInt(6, limit * LOOK_AT);
                statement.setInt(7, limit);
                statement.setTimestamp(8, Timestamp.from(now.plus(lease)));
                List<FeedLease> claimed = read(statement.executeQuery());
                connection.commit();
                return claimed;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("feeds could not be claimed", e);
        }
    }

    /** Claims one feed, due or not; nothing when somebody is polling it, or another one on its server. */
    public Optional<FeedLease> claim(FeedId feed, Instant now, Duration lease) {
        String sql = """
                update feed f set claimed_until = ?, lease_token = lease_token + 1
                where feed_id = ? and not exists (
                    select from feed o where o.server = f.server and o.claimed_until >= ?)""" + RETURNED;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(now.plus(lease)));
            statement.setString(2, feed.value());
            statement.setTimestamp(3, Timestamp.from(now));
            return read(statement.executeQuery()).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("the feed could not be claimed", e);
        }
    }

    /** Gives feeds back without having polled them. */
    public void release(Collection<FeedLease> leases) {
        String sql = "update feed set claimed_until = null where feed_id = ? and lease_token = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (FeedLease lease : leases) {
                statement.setString(1, lease.feed().value());
                statement.setLong(2, lease.token());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("feeds could not be given back", e);
        }
    }

    /** Whether more revisions than this wait for Kafka. */
    public boolean outboxIsDeeperThan(int revisions) {
        String sql = "select exists (select from outbox offset " + revisions + " limit 1)";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be looked at", e);
        }
    }

    // An instance that is stopped in the middle of a claim must not keep the others from claiming.
    private static void lockClaims(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '5s'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    private static List<FeedLease> read(ResultSet rows) throws SQLException {
        List<FeedLease> leases = new ArrayList<>();
        while (rows.next()) {
            leases.add(new FeedLease(
                    new FeedId(rows.getString(1)),
                    rows.getLong(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getString(8),
                    rows.getString(9),
                    time(rows.getTimestamp(10))));
        }
        return leases;
    }

    private static @Nullable Instant time(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
