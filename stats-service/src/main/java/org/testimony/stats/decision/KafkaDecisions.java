package org.testimony.stats.decision;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.topic.CloudEvent;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.http.HttpProblem;

/** Publishes decisions; one is taken when the broker has it. */
@Singleton
final class KafkaDecisions {
    private final Producer<DecisionId, Decision> producer;
    private final Duration timeout;

    KafkaDecisions(@Identifier("default-kafka-broker") Map<String, Object> kafka, StatsConfig config) {
        this.timeout = config.api().decisionTimeout();
        this.producer = new KafkaProducer<>(
                settings(kafka, timeout),
                Topics.DECISIONS.keys().serializer(),
                Topics.DECISIONS.values().serializer());
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, Duration timeout) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "stats-decisions");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        return settings;
    }

    /** Publishes; returns when the broker has it, and else says that it may be sent again under the same id. */
    void publish(Decision decision) {
        ProducerRecord<DecisionId, Decision> record =
                new ProducerRecord<>(Topics.DECISIONS.name(), decision.decisionId(), decision);
        new CloudEvent(decision.decisionId().value(), "/stats-service", "org.testimony.decision.made", decision.at())
                .writeTo(record.headers());
        try {
            producer.send(record).get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered(decision);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw unanswered(decision);
        }
    }

    private static HttpProblem unanswered(Decision decision) {
        return HttpProblem.busy("Kafka did not take the decision. Send it again with decisionId "
                + decision.decisionId() + "; should it have arrived, it still counts once.");
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
