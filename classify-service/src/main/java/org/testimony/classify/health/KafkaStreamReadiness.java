package org.testimony.classify.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.testimony.classify.model.ReadingModels;

/** Ready when articles are being classified: all threads have their partitions and their state. Also tells which models take part. */
@Readiness
@ApplicationScoped
public class KafkaStreamReadiness implements HealthCheck {
    private final Instance<KafkaStreams> streams;
    private final ReadingModels models;

    public KafkaStreamReadiness(Instance<KafkaStreams> streams, ReadingModels models) {
        this.streams = streams;
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        String state = streams.isResolvable() ? streams.get().state().name() : "ABSENT";
        return HealthCheckResponse.named("stream")
                .status(KafkaStreams.State.RUNNING.name().equals(state))
                .withData("state", state)
                .withData("models", models.state())
                .build();
    }
}
