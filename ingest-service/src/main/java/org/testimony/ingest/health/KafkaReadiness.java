package org.testimony.ingest.health;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.testimony.ingest.outbox.KafkaOutboxDrainer;

/**
 * Ready when Kafka answers and the drainer publishes, or stands by for another instance that does. Posts are taken either
 * way: the outbox holds them.
 */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2000;

    private final KafkaOutboxDrainer drainer;
    private final Admin kafka;

    KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> connection, KafkaOutboxDrainer drainer) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 10_000);
        this.drainer = drainer;
        this.kafka = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        KafkaOutboxDrainer.State state = drainer.state();
        boolean works = state == KafkaOutboxDrainer.State.PUBLISHING || state == KafkaOutboxDrainer.State.STANDBY;
        return HealthCheckResponse.named("kafka")
                .withData("drainer", state.name().toLowerCase(java.util.Locale.ROOT))
                .status(works && answers())
                .build();
    }

    private boolean answers() {
        try {
            return !kafka.describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        kafka.close(Duration.ZERO);
    }
}
