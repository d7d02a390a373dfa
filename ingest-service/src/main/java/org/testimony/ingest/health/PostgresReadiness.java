package org.testimony.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.outbox.PostgresOutboxState;

/** Ready when the database answers and no revision waits too long for its topic. */
@Readiness
@ApplicationScoped
public class PostgresReadiness implements HealthCheck {
    private final PostgresOutboxState outbox;
    private final IngestConfig config;

    PostgresReadiness(PostgresOutboxState outbox, IngestConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            PostgresOutboxState.Waiting waiting = outbox.waiting();
            return HealthCheckResponse.named("outbox")
                    .withData("pending", waiting.revisions())
                    .withData("oldestSeconds", waiting.age().toSeconds())
                    .status(waiting.age().compareTo(config.outbox().staleAfter()) <= 0)
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("outbox")
                    .withData("database", "does not answer")
                    .down()
                    .build();
        }
    }
}
