package org.testimony.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.store.FeedLease;
import org.testimony.ingest.store.HostPause;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;
import org.testimony.ingest.store.PostgresGateCounts;
import org.testimony.ingest.store.PostgresHostPauses;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.PostgresLeases;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.FaultServer;
import org.testimony.ingest.testing.Feeds;
import org.testimony.ingest.testing.Fetchers;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LeasesTest {
    /** Nobody else polls what is due only then. */
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    PostgresLeases leases;

    @Inject
    PostgresFeeds feeds;

    @Inject
    PostgresHostPauses pauses;

    @Inject
    PostgresIntake intake;

    @Inject
    PostgresPollNotes notes;

    @Inject
    PostgresGateCounts counts;

    @Inject
    IngestConfig config;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String run = UUID.randomUUID().toString();

    @Test
    void shouldChangeNothingOnceItsLeaseHasPassedToAnother() throws Exception {
        // Given two instances; the first one stands still in the middle of its poll
        CountDownLatch wake = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (FaultServer web = new FaultServer();
                HttpFetcher ofFirst = Fetchers.onThisMachine();
                HttpFetcher ofSecond = Fetchers.onThisMachine()) {
            web.serve("/feed", out -> {
                String tag = asked.incrementAndGet() == 1 ? "old" : "new";
                if (tag.equals("old")) {
                    wake.await();
                }
                String feed = Feeds.rss(run, "one", "two");
                out.write(("HTTP/1.1 200 OK\r\nETag: \"" + tag + "\"\r\n\r\n" + feed).getBytes(StandardCharsets.UTF_8));
            });
            PostgresFeed feed = add(web.url("/feed"));
            FeedLease first = leases.claim(Feeds.id(feed), Instant.now(), Duration.ofMillis(1))
                    .orElseThrow();
            CompletableFuture<PollResult> late = round(ofFirst).poll(first).toCompletableFuture();
            await().until(() -> asked.get() == 1);

            // When the lease ends, the second one takes over, and the first one wakes up
            FeedLease second = await().until(
                            () -> leases.claim(Feeds.id(feed), Instant.now(), LEASE), lease -> lease.isPresent())
                    .orElseThrow();
            PollResult taken =
                    round(ofSecond).poll(second).toCompletableFuture().join();
            wake.countDown();

            // Then
            assertThat(taken.published()).isEqualTo(2);
            assertThat(late.join().outcome()).isEqualTo("lease-lost");
            PostgresFeed now = reload(feed);
            assertThat(now.etag).isEqualTo("\"new\"");
            assertThat(counts.of(feed.feedId).seen()).isEqualTo(2);
            assertThat(now.claimedUntil).isNull();
            assertThat(asked).hasValue(2);
            assertPublishedOnce("one", "two");
        }
    }

    @Test
    void shouldNotPollADeletedFeedsItemsIn() {
        PostgresFeed feed = add("http://127.0.0.1:1/" + run);
        FeedLease lease = leases.claim(Feeds.id(feed), Instant.now(), LEASE).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> feeds.deleteById(feed.feedId));
        try (HttpFetcher fetcher = Fetchers.onThisMachine()) {
            assertThat(round(fetcher).poll(lease).toCompletableFuture().join().outcome())
                    .isEqualTo("lease-lost");
        }
    }

    @Test
    void shouldShareTheFeedsAmongInstances() {
        // Given
        Set<String> ours = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            ours.add(addDue("http://h" + i + "-" + run + ".example/feed").feedId);
        }

        // When four instances claim at the same time
        List<CompletableFuture<List<FeedLease>>> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            claims.add(CompletableFuture.supplyAsync(() -> leases.claimDue(LATER, LEASE, 1000, List.of())));
        }
        List<FeedLease> claimed =
                claims.stream().flatMap(claim -> claim.join().stream()).toList();
        leases.release(claimed);

        // Then
        assertThat(claimed.stream().map(lease -> lease.feed().value()).filter(ours::contains))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldClaimOneFeedAServerAndNoneOfAServerThatIsBusyOrPaused() {
        // Given
        String one = "one-" + run + ".example";
        String busy = "busy-" + run + ".example";
        String paused = "paused-" + run + ".example";
        for (String server : List.of(one, busy, paused)) {
            addDue("http://" + server + "/a");
            addDue("http://" + server + "/b");
        }
        pauses.pause(new HostPause(paused, LATER.plusSeconds(60), LATER, "http-429", 1));

        // When
        List<FeedLease> claimed = leases.claimDue(LATER, LEASE, 1000, List.of(busy));
        List<FeedLease> again = leases.claimDue(LATER, LEASE, 1000, List.of(busy));
        leases.release(claimed);
        leases.release(again);

        // Then
        assertThat(claimed.stream().map(FeedLease::server).filter(server -> server.contains(run)))
                .containsExactly(one);
        assertThat(again.stream().map(FeedLease::server).filter(server -> server.contains(run)))
                .isEmpty();
    }

    @Test
    void shouldTellAFeedThatFellSilentOnce() {
        // Given
        PostgresFeed feed = addDue("http://silent-" + run + ".example/feed");
        QuarkusTransaction.requiringNew().run(() -> {
            PostgresFeed row = feeds.findById(feed.feedId);
            row.lastNewAt = LATER.minus(Duration.ofDays(9));
            row.usualGapSeconds = 86_400L;
            row.silentFrom = LATER.minus(Duration.ofDays(1));
        });

        // When, Then
        assertThat(feeds.newlySilent(LATER.minus(Duration.ofDays(2))))
                .noneMatch(silent -> silent.feed().value().equals(feed.feedId));
        assertThat(feeds.newlySilent(LATER))
                .filteredOn(silent -> silent.feed().value().equals(feed.feedId))
                .singleElement()
                .satisfies(silent -> assertThat(silent.usualGap()).isEqualTo(Duration.ofDays(1)));
        assertThat(feeds.newlySilent(LATER))
                .noneMatch(silent -> silent.feed().value().equals(feed.feedId));
    }

    private HttpPollRound round(HttpFetcher fetcher) {
        return new HttpPollRound(fetcher, intake, notes, config, Clock.systemUTC());
    }

    private PostgresFeed add(String url) {
        PostgresFeed feed = Feeds.at(url, LATER);
        feeds.add(feed);
        return feed;
    }

    private PostgresFeed addDue(String url) {
        PostgresFeed feed = Feeds.at(url, LATER.minusSeconds(60));
        feeds.add(feed);
        return feed;
    }

    private PostgresFeed reload(PostgresFeed feed) {
        return QuarkusTransaction.requiringNew().call(() -> feeds.findById(feed.feedId));
    }

    private void assertPublishedOnce(String... names) {
        ArticlesTopic topic = new ArticlesTopic(bootstrap);
        for (String name : names) {
            String id = CanonicalUrl.of(Feeds.link(run, name)).articleId().value();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.revisions(id)).hasSize(1));
        }
    }
}
