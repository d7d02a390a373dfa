package org.testimony.classify.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when articles are being classified: all threads have their partitions and their state. */
@Readiness
@ApplicationScoped
public class KafkaStreamReadiness implements HealthCheck {
    private final Instance<KafkaStreams> streams;

    public KafkaStreamReadiness(Instance<KafkaStreams> streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        String state = streams.isResolvable() ? streams.get().state().name() : "ABSENT";
        return HealthCheckResponse.named("stream")
                .status(KafkaStreams.State.RUNNING.name().equals(state))
                .withData("state", state)
                .build();
    }
}
