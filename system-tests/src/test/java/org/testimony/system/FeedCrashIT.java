package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Json;
import org.testimony.contract.topic.Topics;

/**
 * ingest-service is killed again and again while a feed grows: between fetch and database, between database and Kafka,
 * between an item and its page. No item may be lost or published twice.
 */
class FeedCrashIT {
    /** How often it is killed; {@code -Dkill.rounds=50} for the long run. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    private static final int ITEMS_A_ROUND = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // Many times as long as a poll of this feed takes; the default of two minutes would be waited for after each kill.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final Random chance = new Random(50);

    @Test
    void shouldPublishEachItemOnceHoweverOftenItDies() throws IOException {
        try (GrowingFeed feed = new GrowingFeed();
                RunningSystem system = RunningSystem.withLeaseOf(LEASE)) {
            // Given
            ObjectNode settings = Json.mapper().createObjectNode();
            settings.put("url", feed.url("/feed")).put("intervalSeconds", 1);
            system.tellIngest("/api/v1/feeds", settings);

            // When
            for (int round = 1; round <= ROUNDS; round++) {
                long before = passed(system);
                feed.grow(ITEMS_A_ROUND);
                awaitPassed(system, before + chance.nextInt(ITEMS_A_ROUND));
                system.kill(round % 10 == 0 ? "kafka" : round % 7 == 0 ? "postgres" : "ingest");
                system.awaitReady();
            }

            // Then
            List<String> expected = IntStream.rangeClosed(1, feed.size())
                    .mapToObj(n -> feed.url("/page/" + n) + " #1")
                    .toList();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> published(system).size() >= expected.size());
            assertThat(published(system)).containsExactlyInAnyOrderElementsOf(expected);
            assertThatNothingIsUnaccountedFor(system.askIngest("/api/v1/gates").path("total"));
        }
    }

    // The moment of the kill is drawn anew each time: as soon as so many of the round's items are through.
    private static void awaitPassed(RunningSystem system, long items) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> passed(system) >= items);
    }

    private static long passed(RunningSystem system) {
        JsonNode total = system.askIngest("/api/v1/gates").path("total");
        return total.path("published").asLong() + total.path("waiting").asLong();
    }

    private static List<String> published(RunningSystem system) {
        return new TopicReader(system.bootstrapServers())
                .readAll(Topics.ARTICLES).stream()
                        .map(record ->
                                record.value().url() + " #" + record.value().revision())
                        .toList();
    }

    private static void assertThatNothingIsUnaccountedFor(JsonNode total) {
        long dropped = 0;
        for (JsonNode reason : total.path("dropped")) {
            dropped += reason.asLong();
        }
        assertThat(total.path("published").asLong()
                        + total.path("unchanged").asLong()
                        + total.path("waiting").asLong()
                        + dropped)
                .isEqualTo(total.path("seen").asLong());
    }
}
