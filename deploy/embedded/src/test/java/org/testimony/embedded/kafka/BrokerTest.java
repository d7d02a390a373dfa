package org.testimony.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;

class BrokerTest {
    private static final TopicPartition PLACE = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);

    @TempDir
    Path folder;

    @Test
    void shouldKeepTopicsAndRecordsAcrossARestart() throws Exception {
        // Given
        try (Broker first = Broker.start(folder, 0)) {
            first.createTopics(Topics.all());
            first.createTopics(Topics.all());
            send(first, "one");
        }

        // When
        try (Broker second = Broker.start(folder, 0)) {
            send(second, "two");

            // Then
            assertThat(readAll(second, 2)).containsExactly("one", "two");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", second.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrderElementsOf(
                                Topics.all().stream().map(Topic::name).toList());
                assertThat(admin.describeFeatures()
                                .featureMetadata()
                                .get()
                                .finalizedFeatures()
                                .get("transaction.version")
                                .maxVersionLevel())
                        .as("transactions that fence late commits")
                        .isGreaterThanOrEqualTo((short) 2);
            }
        }
    }

    @Test
    void shouldRefuseATakenPortInsteadOfHaltingTheJvm() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            // When, Then
            assertThatThrownBy(() -> Broker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void shouldReadWhateverProducersCompressWith() throws Exception {
        // Given
        List<String> compressions = List.of("none", "gzip", "snappy", "lz4", "zstd");
        try (Broker broker = Broker.start(folder, 0)) {
            broker.createTopics(List.of(Topics.DEAD_LETTERS));

            // When
            for (String compression : compressions) {
                send(broker, compression, compression);
            }

            // Then
            assertThat(readAll(broker, compressions.size())).isEqualTo(compressions);
        }
    }

    private static void send(Broker broker, String text) throws Exception {
        send(broker, text, "none");
    }

    private static void send(Broker broker, String text, String compression) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        20_000,
                        "request.timeout.ms",
                        10_000,
                        "compression.type",
                        compression),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(PLACE.topic(), text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static List<String> readAll(Broker broker, int expected) {
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PLACE));
            consumer.seekToBeginning(List.of(PLACE));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < expected && System.nanoTime() < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    texts.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
