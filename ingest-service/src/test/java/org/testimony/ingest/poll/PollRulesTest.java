package org.testimony.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.feed.PollSchedule;
import org.testimony.ingest.fetch.FetchFacts;
import org.testimony.ingest.fetch.FetchFacts.Redirect;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.store.FeedLease;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;
import org.testimony.ingest.store.PostgresHostPauses;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.PostgresLeases;
import org.testimony.ingest.store.PostgresPolls;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.Feeds;
import org.testimony.ingest.testing.Fetchers;
import org.testimony.ingest.testing.WebServer;
import org.testimony.ingest.testing.WebServer.Page;

/** What is noted about a feed over days, with a clock that the test sets. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PollRulesTest {
    private static final Instant MONDAY = Instant.parse("2099-01-05T12:00:00Z");

    @Inject
    PostgresLeases leases;

    @Inject
    PostgresFeeds feeds;

    @Inject
    PostgresPolls polls;

    @Inject
    PostgresHostPauses pauses;

    @Inject
    PostgresIntake intake;

    @Inject
    PollSchedule schedule;

    @Inject
    IngestConfig config;

    private final String run = UUID.randomUUID().toString();

    @Test
    void shouldTakeANewAddressAfterTheServerInsistedOnThreeDays() {
        // Given
        PostgresFeed feed = add("http://old-" + run + ".example/feed");
        String target = "http://new-" + run + ".example/feed";
        List<Redirect> permanent =
                List.of(new Redirect(308, Feeds.url(target)), new Redirect(302, Feeds.url(target + "2")));

        // When, Then
        for (int day = 0; day < 3; day++) {
            assertThat(reload(feed).url).isEqualTo("http://old-" + run + ".example/feed");
            note(feed, day(day), (notes, lease) -> notes.notModified(lease, facts(304, permanent)));
            note(feed, day(day), (notes, lease) -> notes.notModified(lease, facts(304, permanent)));
        }
        assertThat(reload(feed).url).isEqualTo(target);
        assertThat(reload(feed).server).isEqualTo("new-" + run + ".example");
        assertThat(moves(feed)).singleElement().satisfies(move -> {
            assertThat(move.to()).isEqualTo(target);
            assertThat(move.at()).isEqualTo(day(2));
        });
    }

    @Test
    void shouldKeepTheAddressWhenTheMoveIsOnlyForNow() {
        PostgresFeed feed = add("http://stay-" + run + ".example/feed");
        List<Redirect> forNow = List.of(
                new Redirect(302, Feeds.url("http://cdn-" + run + ".example/")),
                new Redirect(301, Feeds.url("http://cdn-" + run + ".example/x")));
        for (int day = 0; day < 4; day++) {
            note(feed, day(day), (notes, lease) -> notes.notModified(lease, facts(304, forNow)));
        }
        assertThat(reload(feed).url).contains("stay-");
        assertThat(moves(feed)).isEmpty();
    }

    @Test
    void shouldPauseAHostLongerEachTimeAndNeverShorterThanAsked() {
        // Given
        PostgresFeed feed = add("http://busy-" + run + ".example/feed");
        String server = feed.server;

        // When, Then
        note(feed, day(0), (notes, lease) -> notes.failed(lease, busy(server, Optional.empty())));
        assertThat(pauses.holding(server, day(0)).orElseThrow().until())
                .isBetween(day(0).plus(Duration.ofMinutes(5)), day(0).plus(Duration.ofMinutes(6)));
        note(feed, day(1), (notes, lease) -> notes.failed(lease, busy(server, Optional.of(Duration.ofHours(30)))));
        assertThat(pauses.holding(server, day(1)).orElseThrow().until()).isEqualTo(day(1).plus(Duration.ofHours(30)));
        assertThat(reload(feed).nextPollAt).isEqualTo(day(1).plus(Duration.ofHours(30)));
        assertThat(pauses.find(server).orElseThrow().strikes()).isEqualTo(2);

        note(feed, day(3), (notes, lease) -> notes.notModified(lease, facts(server, 304)));
        assertThat(pauses.find(server)).isEmpty();
    }

    @Test
    void shouldRememberTwentyPollsAndNoMore() {
        PostgresFeed feed = add("http://often-" + run + ".example/feed");
        for (int poll = 0; poll < 25; poll++) {
            Instant at = day(0).plusSeconds(poll);
            note(feed, at, (notes, lease) -> notes.notModified(lease, facts(304, List.of())));
        }
        List<Instant> remembered = QuarkusTransaction.requiringNew()
                .call(() ->
                        polls.of(feed.feedId).stream().map(poll -> poll.at()).toList());
        assertThat(remembered).hasSize(20);
        assertThat(remembered.get(0)).isEqualTo(day(0).plusSeconds(24));
    }

    @Test
    void shouldAskInFullOnceADayWhateverTheServerSays() throws Exception {
        // Given
        try (WebServer web = new WebServer();
                HttpFetcher fetcher = Fetchers.onThisMachine()) {
            web.serve(
                    "/feed",
                    asked -> asked.containsKey("If-none-match")
                            ? Page.status(304, Map.of())
                            : new Page(
                                    200,
                                    Map.of("ETag", "\"v\""),
                                    Feeds.rss(run, "a").getBytes()));
            PostgresFeed feed = add(web.url("/feed"));

            // When, Then
            assertThat(pollAt(fetcher, feed, day(0))).isEqualTo("fetched");
            assertThat(pollAt(fetcher, feed, day(0).plus(Duration.ofHours(23)))).isEqualTo("not-modified");
            assertThat(pollAt(fetcher, feed, day(1))).isEqualTo("fetched");
            assertThat(pollAt(fetcher, feed, day(1).plusSeconds(60))).isEqualTo("not-modified");
        }
    }

    private String pollAt(HttpFetcher fetcher, PostgresFeed feed, Instant now) {
        FeedLease lease =
                leases.claim(Feeds.id(feed), now, Duration.ofMinutes(1)).orElseThrow();
        return new HttpPollRound(fetcher, intake, notes(now), config, Clock.fixed(now, ZoneOffset.UTC))
                .poll(lease)
                .toCompletableFuture()
                .join()
                .outcome();
    }

    private void note(PostgresFeed feed, Instant now, BiFunction<PostgresPollNotes, FeedLease, PollResult> noting) {
        FeedLease lease =
                leases.claim(Feeds.id(feed), now, Duration.ofMinutes(1)).orElseThrow();
        PollResult unused = QuarkusTransaction.requiringNew().call(() -> noting.apply(notes(now), lease));
    }

    private PostgresPollNotes notes(Instant now) {
        return new PostgresPollNotes(feeds, polls, pauses, schedule, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Failed busy(String server, Optional<Duration> retryAfter) {
        return new Failed(facts(server, 429), "http-429", "the server answered with status 429", retryAfter);
    }

    private static FetchFacts facts(String server, int status) {
        return new FetchFacts(Feeds.url("http://" + server + "/feed"), status, List.of(), 0, Duration.ZERO);
    }

    private FetchFacts facts(int status, List<Redirect> redirects) {
        return new FetchFacts(Feeds.url("http://any-" + run + ".example/"), status, redirects, 0, Duration.ofMillis(5));
    }

    private PostgresFeed add(String url) {
        PostgresFeed feed = Feeds.at(url, MONDAY.plus(Duration.ofDays(1000)));
        feeds.add(feed);
        return feed;
    }

    private PostgresFeed reload(PostgresFeed feed) {
        return QuarkusTransaction.requiringNew().call(() -> feeds.findById(feed.feedId));
    }

    private List<PostgresPolls.Move> moves(PostgresFeed feed) {
        return QuarkusTransaction.requiringNew().call(() -> polls.moves(feed.feedId));
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }
}
