package org.testimony.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Topics;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;

/** What a crash at each step of publishing leaves behind, and that nothing of it is lost or repeated. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OutboxRecoveryTest {
    private static final PostgresOutboxQueue.Limits LIMITS = new PostgresOutboxQueue.Limits(500, 4 << 20);

    @Inject
    KafkaOutboxDrainer drainer;

    @Inject
    PostgresIntake intake;

    @Inject
    PostgresConnections connections;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @BeforeEach
    void stopPublishing() throws Exception {
        drainer.stop();
    }

    @AfterEach
    void publishAgain() {
        if (drainer.state() == KafkaOutboxDrainer.State.STOPPED) {
            drainer.start();
        }
    }

    @Test
    void shouldPublishNothingTwiceAfterACrashBetweenKafkaAndTheDatabase() throws Exception {
        // Given a batch that is on the topic, while the database does not know it
        Set<String> ids = take(30);
        try (PostgresOutboxQueue queue = lockedQueue();
                KafkaEmitter topic = KafkaEmitter.open(kafka)) {
            topic.publish(queue.advance(topic.lastPublishedBatch(), () -> 500).orElseThrow());
        }

        // When
        drainer.start();

        // Then
        awaitEmptyOutbox();
        assertPublishedOnce(ids);
    }

    @Test
    void shouldPublishABatchThatWasFormedBeforeACrash() throws Exception {
        // Given a batch on disk that never reached Kafka, and more behind it
        Set<String> ids = take(30);
        try (PostgresOutboxQueue queue = lockedQueue();
                KafkaEmitter topic = KafkaEmitter.open(kafka)) {
            assertThat(queue.advance(topic.lastPublishedBatch(), () -> 500)).isPresent();
        }
        ids.addAll(take(5));

        // When
        drainer.start();

        // Then
        awaitEmptyOutbox();
        assertPublishedOnce(ids);
    }

    @Test
    void shouldHideAndRepeatABatchThatDiedInsideItsKafkaTransaction() throws Exception {
        // Given a batch whose records were sent, while the transaction was never committed
        Set<String> ids = take(30);
        KafkaProducer<byte[], byte[]> dying = producerOfADeadInstance();
        try (PostgresOutboxQueue queue = lockedQueue();
                KafkaEmitter topic = KafkaEmitter.open(kafka)) {
            OutboxBatch batch =
                    queue.advance(topic.lastPublishedBatch(), () -> 500).orElseThrow();
            dying.initTransactions();
            dying.beginTransaction();
            for (OutboxBatch.Row row : batch.rows()) {
                dying.send(new ProducerRecord<>(
                                Topics.ARTICLES.name(), row.key().getBytes(), row.payload()))
                        .get();
            }
        }

        // When
        drainer.start();

        // Then
        awaitEmptyOutbox();
        assertPublishedOnce(ids);
        dying.close(Duration.ZERO);
    }

    @Test
    void shouldLetOnlyOneInstancePublish() throws Exception {
        try (PostgresOutboxQueue first = lockedQueue();
                PostgresOutboxQueue second = new PostgresOutboxQueue(connections.open(), LIMITS)) {
            assertThat(second.lock()).isFalse();
        }
        try (PostgresOutboxQueue third = new PostgresOutboxQueue(connections.open(), LIMITS)) {
            await().untilAsserted(() -> assertThat(third.lock()).isTrue());
        }
    }

    @Test
    void shouldShutOutAnInstanceThatBelievesItStillHoldsTheTopic() throws Exception {
        // Given
        Set<String> ids = take(3);
        try (PostgresOutboxQueue queue = lockedQueue();
                KafkaEmitter zombie = KafkaEmitter.open(kafka)) {
            OutboxBatch batch =
                    queue.advance(zombie.lastPublishedBatch(), () -> 500).orElseThrow();
            KafkaEmitter successor = KafkaEmitter.open(kafka);

            // When, Then
            assertThatThrownBy(() -> zombie.publish(batch))
                    .isInstanceOfAny(
                            ProducerFencedException.class,
                            org.apache.kafka.common.errors.InvalidProducerEpochException.class,
                            org.apache.kafka.common.KafkaException.class);
            successor.close();
        }
        drainer.start();
        awaitEmptyOutbox();
        assertPublishedOnce(ids);
    }

    @Test
    void shouldKeepTheNumbersOfBatchesWhenTheDatabaseIsYoungerThanTheTopic() throws Exception {
        // Given a topic that knows batches which a new database does not
        Set<String> before = take(1);
        drainer.start();
        awaitEmptyOutbox();
        drainer.stop();

        // When
        Set<String> after = take(1);
        drainer.start();

        // Then
        awaitEmptyOutbox();
        assertPublishedOnce(before);
        assertPublishedOnce(after);
    }

    private Set<String> take(int articles) {
        String run = UUID.randomUUID().toString();
        List<Draft> drafts = IntStream.range(0, articles)
                .mapToObj(n -> Draft.of(
                        new Draft.Raw(
                                "https://crash.example/" + run + "/" + n, null, "T", "Text", null, List.of(), null),
                        null,
                        Instant.now()))
                .toList();
        return intake.takePosted(drafts).stream()
                .map(IntakePlan.Outcome::articleId)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private PostgresOutboxQueue lockedQueue() throws Exception {
        PostgresOutboxQueue queue = new PostgresOutboxQueue(connections.open(), LIMITS);
        await().until(queue::lock);
        return queue;
    }

    private KafkaProducer<byte[], byte[]> producerOfADeadInstance() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("transactional.id", KafkaEmitter.GROUP);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            try (var connection = connections.open();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select (select count(*) from outbox) + (select count(*) from outbox_batch)")) {
                row.next();
                assertThat(row.getLong(1)).isZero();
            }
        });
    }

    private void assertPublishedOnce(Set<String> ids) {
        ArticlesTopic topic = new ArticlesTopic((String) kafka.get("bootstrap.servers"));
        List<String> events = topic.records().stream()
                .map(record -> record.key().value())
                .filter(ids::contains)
                .toList();
        assertThat(events).containsExactlyInAnyOrderElementsOf(ids);
    }
}
