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

    /** What waits; age is zero when nothing does. */
    public record Waiting(long revisions, Duration age) {}

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("testimony.ingest.outbox.pending", this, PostgresOutboxState::pending)
                .description("Revisions that are not yet on the topic")
                .register(meters);
    }

    /** What waits now. */
    public Waiting waiting() throws SQLException {
        String sql = "select (select count(*) from (select from outbox limit " + COUNT_TO + ") as waiting),"
                + " (select occurred_at from outbox order by outbox_id limit 1)";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            Timestamp oldest = row.getTimestamp(2);
            return new Waiting(
                    row.getLong(1),
                    oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant()));
        }
    }

    private double pending() {
        try {
            return waiting().revisions();
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
