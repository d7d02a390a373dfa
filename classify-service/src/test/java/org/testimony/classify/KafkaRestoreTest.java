package org.testimony.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.contract.article.Article;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Mention;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;

/** What a machine knows outlives it: a new one with an empty disk goes on where the first stopped. */
class KafkaRestoreTest {
    @TempDir
    Path folder;

    @Test
    void shouldKnowThePersonAgainAfterTheStateIsLost() throws IOException {
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0)) {
            broker.createTopics(Topics.all());
            String bootstrap = broker.bootstrapServers();

            // Given
            List<Mention> mentions;
            try (KafkaStreams streams = running(bootstrap, "first")) {
                publish(bootstrap, TopologyStage.article("one", 1, "[Kreshnik Berisha, DE, 20] left."));
                mentions = committed(bootstrap, 1);
            }

            // When
            try (KafkaStreams streams = running(bootstrap, "second")) {
                publish(bootstrap, TopologyStage.article("one", 1, "[Kreshnik Berisha, DE, 20] left."));
                publish(bootstrap, TopologyStage.article("two", 1, "[Kreshnik Berisha, DE, 20] left as well."));
                mentions = committed(bootstrap, 2);
            }

            // Then: the repeated article says nothing, the new one finds the person of the first
            assertThat(mentions).hasSize(2);
            assertThat(mentions)
                    .extracting(Mention::defectorId)
                    .containsOnly(mentions.get(0).defectorId());
        }
    }

    @Test
    void shouldKnowThousandsAgainAfterTheStateIsLost() throws IOException {
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0)) {
            broker.createTopics(Topics.all());
            String bootstrap = broker.bootstrapServers();

            // Given
            Map<String, DefectorId> known;
            try (KafkaStreams streams = running(bootstrap, "first")) {
                publish(bootstrap, articles("early", 500));
                known = persons(committed(bootstrap, 2_000));
            }

            // When
            List<Mention> late;
            try (KafkaStreams streams = running(bootstrap, "second")) {
                publish(bootstrap, articles("late", 50));
                late = committed(bootstrap, 2_200).stream().skip(2_000).toList();
            }

            // Then
            assertThat(late)
                    .hasSize(200)
                    .allSatisfy(m -> assertThat(m.defectorId()).isEqualTo(known.get(m.name())));
        }
    }

    /** Articles with four persons each; every name is in one article of a series. */
    private static List<Article> articles(String series, int count) {
        return IntStream.range(0, count)
                .mapToObj(article -> TopologyStage.article(
                        series + article,
                        1,
                        IntStream.range(article * 4, article * 4 + 4)
                                .mapToObj(n -> "[" + name(n) + ", DE, 20] left " + series + n + ".")
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /** A name that nobody takes for another's. */
    private static String name(int number) {
        Random letters = new Random(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            name.append(i == 5 ? " " : "")
                    .append("bdfgklmnprstvz".charAt(letters.nextInt(14)))
                    .append("aeio".charAt(letters.nextInt(4)));
        }
        return name.toString();
    }

    private static Map<String, DefectorId> persons(List<Mention> mentions) {
        Map<String, DefectorId> persons = new HashMap<>();
        mentions.forEach(mention -> persons.put(mention.name(), mention.defectorId()));
        return persons;
    }

    private KafkaStreams running(String bootstrap, String machine) throws IOException {
        Properties settings = TopologyStage.settings();
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createDirectories(folder.resolve(machine)).toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        KafkaStreams streams = new KafkaStreams(
                TopologyStage.topology(new PlainReader(), new SimpleMeterRegistry(), settings), settings);
        streams.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> streams.state() == KafkaStreams.State.RUNNING);
        return streams;
    }

    private static void publish(String bootstrap, Article article) {
        publish(bootstrap, List.of(article));
    }

    private static void publish(String bootstrap, List<Article> articles) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            articles.forEach(article -> producer.send(new ProducerRecord<>(
                    Topics.ARTICLES.name(),
                    article.articleId().value().getBytes(StandardCharsets.UTF_8),
                    new JsonSerde<>(Article.class).write(article))));
        }
    }

    private static List<Mention> committed(String bootstrap, int atLeast) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<MentionId, Mention> consumer = new KafkaConsumer<>(
                settings,
                Topics.MENTIONS.keys().deserializer(),
                Topics.MENTIONS.values().deserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.MENTIONS.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList());
            List<Mention> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
                return found.size() >= atLeast;
            });
            return found;
        }
    }
}
