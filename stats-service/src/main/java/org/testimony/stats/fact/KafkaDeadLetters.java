package org.testimony.stats.fact;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.testimony.contract.topic.DeadLetterHeaders;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.StatsConfig;

/**
 * Sends what cannot be read to the dead letters. A letter is acknowledged by the broker before its record counts as done;
 * a crash in between sends it twice.
 */
@Singleton
final class KafkaDeadLetters {
    private static final byte[] NOTHING = {};

    private final Producer<byte[], byte[]> producer;
    private final Clock clock;

    KafkaDeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka, StatsConfig config, Clock clock) {
        this.producer = new KafkaProducer<>(
                settings(kafka, config.facts().deadLetterTimeout()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.clock = clock;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, Duration timeout) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "stats-dead-letters");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        return settings;
    }

    /**
     * Sends the records' bytes with the reasons; returns when the broker has all of them.
     *
     * @throws KafkaException when the broker does not take them
     */
    void send(List<DeadLetter> letters) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(letters.size());
        letters.forEach(letter ->
                answers.add(producer.send(record(letter, letter.record().value()))));
        for (int i = 0; i < letters.size(); i++) {
            try {
                await(answers.get(i));
            } catch (RecordTooLargeException e) {
                // With its headers it no longer fits; where it came from still says where to find it.
                await(producer.send(record(letters.get(i), NOTHING)));
            }
        }
    }

    private ProducerRecord<byte[], byte[]> record(DeadLetter letter, byte[] value) {
        ConsumerRecord<byte[], byte[]> origin = letter.record();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, origin.key(), value, origin.headers());
        DeadLetterHeaders.write(
                record.headers(),
                new DeadLetterHeaders.Origin(origin.topic(), origin.partition(), origin.offset()),
                letter.reason(),
                clock.instant());
        return record;
    }

    private static void await(Future<RecordMetadata> answer) {
        try {
            answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
