package org.testimony.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.Lane;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.Feeds;

/** Everything that is seen is published, unchanged, waiting or dropped for a reason, at any time. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class GateCountsTest {
    private static final Instant NOW = Instant.parse("2015-10-01T12:00:00Z");

    @Inject
    PostgresIntake intake;

    @Inject
    PostgresFeeds feeds;

    @Inject
    PostgresGateCounts counts;

    private final Random chance = new Random(20150921);

    @Test
    void shouldAccountForEverythingThatWasEverSeen() {
        // Given
        List<FeedId> sources = List.of(feed("one"), feed("two"), feed("three"));
        long seen = 0;

        // When, Then
        for (int delivery = 0; delivery < 200; delivery++) {
            FeedId source = sources.get(chance.nextInt(sources.size()));
            Delivery made = chance.nextInt(4) == 0 ? posted() : fromFeed(source);
            seen += made.arrivals().size()
                    + made.refused().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            intake.take(made, PostgresIntake.Companion.NONE);
            if (delivery % 20 == 0) {
                counts.all().forEach(GateCountsTest::assertComplete);
            }
        }
        List<GateCounts> ours = new ArrayList<>(
                counts.of(sources.stream().map(FeedId::value).toList()).values());
        ours.forEach(GateCountsTest::assertComplete);
        assertThat(GateCounts.sum(counts.all()).seen()).isGreaterThanOrEqualTo(seen);
        assertThat(GateCounts.sum(ours).dropped()).containsKeys("no-link", "superseded");
        assertThat(GateCounts.sum(ours).waiting()).isPositive();
    }

    @Test
    void shouldCountADeliveryThatFailsNowhere() {
        // Given
        FeedId source = feed("failing");
        Delivery delivery = fromFeed(source);

        // When
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> intake.take(delivery, (connection, outcomes) -> {
                    throw new IllegalStateException("the poller died here");
                }))
                .hasMessageContaining("died");

        // Then
        assertThat(counts.of(source.value()).seen()).isZero();
    }

    @Test
    void shouldKeepASummaryThatSpeaksOfEscapes() {
        // Given
        FeedId source = feed("escapes");
        Draft.Raw raw = new Draft.Raw(
                "https://gates.example/escapes", null, "T", "He wrote \\u0000 and \\\\u0000.", null, List.of(), null);
        Arrival item = Arrival.item(Draft.of(raw, source, NOW), null, true);

        // When
        intake.take(Delivery.fromFeed(source, List.of(item), Map.of(), List.of()), PostgresIntake.Companion.NONE);

        // Then
        assertThat(counts.of(source.value()).waiting()).isEqualTo(1);
    }

    private static void assertComplete(GateCounts count) {
        long dropped =
                count.dropped().values().stream().mapToLong(Long::longValue).sum();
        assertThat(count.published() + count.unchanged() + count.waiting() + dropped)
                .as(count.toString())
                .isEqualTo(count.seen());
    }

    private Delivery posted() {
        List<Draft> drafts = new ArrayList<>();
        for (int n = chance.nextInt(5); n > 0; n--) {
            drafts.add(draft(null));
        }
        Lane lane = chance.nextBoolean() ? Lane.LIVE : Lane.BACKFILL;
        return Delivery.posted(lane, drafts, Map.of("bad-json", chance.nextInt(3)));
    }

    private Delivery fromFeed(FeedId feed) {
        List<Arrival> items = new ArrayList<>();
        for (int n = chance.nextInt(12); n > 0; n--) {
            items.add(Arrival.item(draft(feed), null, chance.nextInt(3) == 0));
        }
        return Delivery.fromFeed(feed, items, Map.of("no-link", 1 + chance.nextInt(2)), List.of());
    }

    // Few pages and few texts, so that repetitions, changes and replacements all occur.
    private Draft draft(@org.jspecify.annotations.Nullable FeedId feed) {
        String url = "https://gates.example/" + chance.nextInt(40);
        Draft.Raw raw = new Draft.Raw(url, null, "T", "Text " + chance.nextInt(6), null, List.of(), null);
        return Draft.of(raw, feed, NOW);
    }

    private FeedId feed(String name) {
        return Feeds.addQuiet(feeds, "https://gates.example/feeds/" + name);
    }
}
