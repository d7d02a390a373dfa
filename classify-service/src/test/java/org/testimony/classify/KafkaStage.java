package org.testimony.classify;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.testimony.classify.identity.PersonEntry;
import org.testimony.contract.article.Article;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;

/** A broker and one running stream after the other, each on a disk of its own. */
final class KafkaStage implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path folder;
    private final Broker broker;
    private final KafkaProducer<byte[], byte[]> producer;

    KafkaStage(Path folder) throws IOException {
        this.folder = folder;
        this.broker = Broker.start(folder.resolve("kafka"), 0);
        broker.createTopics(Topics.all());
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * The stream on a machine with an empty disk.
     *
     * @param application its name: an old one goes on where it was, a new one reads everything from the beginning
     */
    KafkaStreams running(String application, String machine) throws IOException {
        Properties settings = TopologyStage.settings();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createDirectories(folder.resolve(machine)).toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 50);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        KafkaStreams streams = new KafkaStreams(
                TopologyStage.topology(new PlainReader(), new SimpleMeterRegistry(), settings), settings);
        streams.start();
        await().atMost(PATIENCE).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        return streams;
    }

    void publish(Article article) {
        producer.send(new ProducerRecord<>(
                Topics.ARTICLES.name(),
                article.articleId().value().getBytes(StandardCharsets.UTF_8),
                new JsonSerde<>(Article.class).write(article)));
    }

    void decide(Decision decision) {
        producer.send(new ProducerRecord<>(
                Topics.DECISIONS.name(),
                decision.decisionId().value().getBytes(StandardCharsets.UTF_8),
                new JsonSerde<>(Decision.class).write(decision)));
    }

    /** Waits until a store holds this many entries. */
    static void awaitEntries(KafkaStreams streams, String store, int entries) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> entries(streams, store).size() >= entries);
    }

    /** Everybody in the ledger who has mentions. */
    static Map<DefectorId, PersonEntry> persons(KafkaStreams streams) {
        Map<DefectorId, PersonEntry> persons = new HashMap<>();
        KafkaStage.<DefectorId, PersonEntry>entries(streams, "persons").forEach((id, person) -> {
            if (!person.mentions().isEmpty()) {
                persons.put(id, person);
            }
        });
        return persons;
    }

    private static <K, V> Map<K, V> entries(KafkaStreams streams, String store) {
        Map<K, V> entries = new HashMap<>();
        try (KeyValueIterator<K, V> all = streams.store(
                        StoreQueryParameters.fromNameAndType(store, QueryableStoreTypes.<K, V>keyValueStore()))
                .all()) {
            all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
        }
        return entries;
    }

    /** How many records of persons were ever told and committed. */
    long told() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEFECTORS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long[] seen = {0};
            long[] idle = {0};
            await().atMost(PATIENCE).until(() -> {
                int polled = consumer.poll(Duration.ofMillis(300)).count();
                seen[0] += polled;
                idle[0] = polled == 0 ? idle[0] + 1 : 0;
                return idle[0] >= 3;
            });
            return seen[0];
        }
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }
}
