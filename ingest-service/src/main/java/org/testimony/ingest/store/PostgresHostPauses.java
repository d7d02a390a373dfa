package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.testimony.ingest.feed.PollSchedule;

/** Servers that asked to be left alone, for feeds and pages alike. Inside a transaction it takes part in it. */
@ApplicationScoped
public class PostgresHostPauses {
    private final DataSource database;

    PostgresHostPauses(DataSource database) {
        this.database = database;
    }

    /** The last pause of a server, over or not; nothing when it has answered well since. */
    public Optional<HostPause> find(String server) {
        String sql = "select until, since, reason, strikes from host_pause where server = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, server);
            ResultSet row = statement.executeQuery();
            return row.next()
                    ? Optional.of(new HostPause(
                            server,
                            row.getTimestamp(1).toInstant(),
                            row.getTimestamp(2).toInstant(),
                            row.getString(3),
                            row.getInt(4)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the pauses could not be read", e);
        }
    }

    /** The pause that holds now. */
    public Optional<HostPause> holding(String server, Instant now) {
        return find(server).filter(pause -> pause.until().isAfter(now));
    }

    /**
     * Leaves a server alone that asked for it, longer each time it asks again.
     *
     * @param wish how long it wants to be left alone
     * @return until when
     */
    public Instant strike(String server, String reason, Optional<Duration> wish, PollSchedule schedule, Instant now) {
        int strikes = find(server).map(HostPause::strikes).orElse(0) + 1;
        Instant until = schedule.hostPause(now, strikes, wish);
        pause(new HostPause(server, until, now, reason, strikes));
        return until;
    }

    /** Pauses a server; a pause that lasts longer stays. */
    public void pause(HostPause pause) {
        String sql = """
                insert into host_pause (server, until, since, reason, strikes) values (?, ?, ?, ?, ?)
                on conflict (server) do update set until = greatest(host_pause.until, excluded.until),
                    reason = excluded.reason, strikes = excluded.strikes""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, pause.server());
            statement.setTimestamp(2, Timestamp.from(pause.until()));
            statement.setTimestamp(3, Timestamp.from(pause.since()));
            statement.setString(4, pause.reason());
            statement.setInt(5, pause.strikes());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the pause could not be noted", e);
        }
    }

    /** Forgets a pause that is over: the server answers well again. */
    public void forget(String server, Instant now) {
        String sql = "delete from host_pause where server = ? and until <= ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, server);
            statement.setTimestamp(2, Timestamp.from(now));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the pause could not be forgotten", e);
        }
    }
}
