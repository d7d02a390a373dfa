package org.testimony.ingest.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/** How much waits in the outbox, and for how long. */
@ApplicationScoped
public class PostgresOutboxState {
    /** Counting stops here: more is simply too much. */
    private static final int COUNT_TO = 1_000_000;

    private final DataSource database;
    private final Clock clock;

    PostgresOutboxState(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param age of the oldest live one; zero when none waits
     * @param backfill how many of them are back-filled
     */
    public record Waiting(long revisions, Duration age, long backfill) {}

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("testimony.ingest.outbox.pending", this, PostgresOutboxState::pending)
                .description("Revisions that are not yet on the topic")
                .register(meters);
        Gauge.builder("testimony.ingest.outbox.backfill", this, PostgresOutboxState::backfill)
                .description("Back-filled revisions that let live ones pass")
                .register(meters);
    }

    /** What waits now. */
    public Waiting waiting() throws SQLException {
        String sql = "select (select count(*) from (select from outbox limit " + COUNT_TO + ") as waiting),"
                + " (select occurred_at from outbox where lane = 0 order by outbox_id limit 1),"
                + " (select count(*) from (select from outbox where lane = 1 limit " + COUNT_TO + ") as held)";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            return new Waiting(
                    row.getLong(1),
                    oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant()),
                    row.getLong(3));
        }
    }

    private double pending() {
        return figure(Waiting::revisions);
    }

    private double backfill() {
        return figure(Waiting::backfill);
    }

    private double figure(ToLongFunction<Waiting> part) {
        try {
            return part.applyAsLong(waiting());
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
