package org.testimony.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.Lane;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;

/** Live articles pass back-filled ones, but never those of their own article. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OutboxLanesTest {
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

    private final String site = "https://" + UUID.randomUUID() + ".example/";
    private PostgresOutboxQueue queue;

    @BeforeEach
    void holdTheOutbox() throws Exception {
        drainer.stop();
        queue = new PostgresOutboxQueue(connections.open(), LIMITS);
        await().until(queue::lock);
    }

    @AfterEach
    void giveTheOutboxBack() throws Exception {
        queue.close();
        drainer.start();
        await().untilAsserted(() -> assertThat(drainer.state()).isEqualTo(KafkaOutboxDrainer.State.PUBLISHING));
    }

    @Test
    void shouldLetLiveArticlesPassBackfilledOnes() throws Exception {
        // Given
        take(Lane.BACKFILL, 40);
        take(Lane.LIVE, 2);

        // When
        OutboxBatch first = advance(1_000);
        OutboxBatch second = advance(10);

        // Then
        assertThat(first.rows()).extracting(OutboxBatch.Row::isBackfill).containsOnly(false);
        assertThat(second.rows())
                .hasSize(10)
                .extracting(OutboxBatch.Row::isBackfill)
                .containsOnly(true);
    }

    @Test
    void shouldHoldBackfilledArticlesBackWhileTheReaderIsBehind() throws Exception {
        // Given
        take(Lane.BACKFILL, 5);
        while (queue.advance(lastBatch(), () -> 0).isPresent()) {
            // what other tests left behind goes first
        }

        // When, Then
        assertThat(queue.holdsBack()).isTrue();
    }

    @Test
    void shouldKeepTheOrderOfTheRevisionsOfOneArticle() throws Exception {
        // Given
        post(Lane.BACKFILL, "revised", "old text");
        take(Lane.BACKFILL, 3);

        // When
        post(Lane.LIVE, "revised", "new text");

        // Then
        assertThat(advance(0).rows().stream().filter(row -> contains(row, "revised")))
                .extracting(OutboxBatch.Row::revision, OutboxBatch.Row::isBackfill)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, false));
    }

    @Test
    void shouldPublishTheWholeBackfillWhenNobodyReadsTheTopic() throws Exception {
        // Given
        take(Lane.BACKFILL, 300);

        // When
        giveTheOutboxBack();

        // Then
        ArticlesTopic topic = new ArticlesTopic((String) kafka.get("bootstrap.servers"));
        await().untilAsserted(() -> assertThat(topic.records().stream()
                        .filter(record -> record.value().url().startsWith(site)))
                .hasSize(300));
        holdTheOutbox();
    }

    private OutboxBatch advance(int allowed) throws Exception {
        return queue.advance(lastBatch(), () -> allowed).orElseThrow();
    }

    private long lastBatch() throws Exception {
        return queue.unfinished().map(OutboxBatch::number).orElse(0L);
    }

    private static boolean contains(OutboxBatch.Row row, String path) {
        return new String(row.payload(), java.nio.charset.StandardCharsets.UTF_8).contains(path);
    }

    private void take(Lane lane, int articles) {
        List<Draft> drafts = IntStream.range(0, articles)
                .mapToObj(n -> draft(lane + "/" + n, "Text"))
                .toList();
        intake.take(Delivery.posted(lane, drafts, Map.of()), PostgresIntake.Companion.NONE);
    }

    private void post(Lane lane, String path, String text) {
        intake.take(Delivery.posted(lane, List.of(draft(path, text)), Map.of()), PostgresIntake.Companion.NONE);
    }

    private Draft draft(String path, String text) {
        return Draft.of(new Draft.Raw(site + path, null, "T", text, null, List.of(), null), null, Instant.now());
    }
}
