package org.testimony.stats.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;

/** What the tests do to the world around the service: publish records, look at the topics and the tables. */
@Singleton
public class World {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> TOPICS =
            List.of(Topics.TAGGED_ARTICLES.name(), Topics.MENTIONS.name(), Topics.DEFECTORS.name());

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final DataSource database;

    World(@Identifier("default-kafka-broker") Map<String, Object> kafka, DataSource database) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> reading = new HashMap<>(kafka);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.database = database;
    }

    public ProducerRecord<byte[], byte[]> record(TaggedArticle article) {
        return record(Topics.TAGGED_ARTICLES, article.articleId(), article);
    }

    public ProducerRecord<byte[], byte[]> record(Mention mention) {
        return record(Topics.MENTIONS, mention.mentionId(), mention);
    }

    public ProducerRecord<byte[], byte[]> record(Defector person) {
        return record(Topics.DEFECTORS, person.defectorId(), person);
    }

    public <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, V value) {
        return new ProducerRecord<>(
                topic.name(),
                topic.keys().serializer().serialize(topic.name(), key),
                topic.values().serializer().serialize(topic.name(), value));
    }

    /** Publishes and waits until the service has taken everything in. */
    public void happens(Object... events) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Object event : events) {
            if (event instanceof TaggedArticle article) {
                records.add(record(article));
            } else if (event instanceof Mention mention) {
                records.add(record(mention));
            } else {
                records.add(record((Defector) event));
            }
        }
        publish(records);
        awaitTakenIn();
    }

    /** Publishes; returns when the broker has all of it. */
    public void publish(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    public void publishBytes(String topic, String key, String value) {
        publish(List.of(
                new ProducerRecord<>(topic, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8))));
    }

    /** Waits until the stored offsets are at the end of all topics. */
    public void awaitTakenIn() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            Map<TopicPartition, Long> stored = storedOffsets();
            ends().forEach((partition, end) -> {
                if (end > 0) {
                    assertThat(stored.get(partition))
                            .as("stored offset of %s", partition)
                            .isEqualTo(end);
                }
            });
        });
    }

    /** Waits for what is under way, then forgets all facts; the offsets stay. */
    public void begin() {
        awaitTakenIn();
        sql(
                "TRUNCATE tagged_article, article_narrative, claim, mention, defector, defector_history, article_search, person_search, review_item, article_reading, story_state, defector_published, article_arrival, person_news, alert_touched, alert, alert_revision");
        sql("UPDATE claim_version SET version = version + 1");
    }

    /** All dead letters. */
    public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return records(Topics.DEAD_LETTERS.name());
    }

    /** All records in the first partition of a topic. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        synchronized (consumer) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    public Map<TopicPartition, Long> ends() {
        synchronized (consumer) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toList());
            return consumer.endOffsets(partitions);
        }
    }

    public Map<TopicPartition, Long> storedOffsets() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT topic, partition_no, next_offset FROM consumed_offset")) {
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return offsets;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void sql(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }
}
