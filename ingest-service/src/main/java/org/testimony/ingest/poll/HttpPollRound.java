package org.testimony.ingest.poll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedArrivals;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.FeedReading;
import org.testimony.ingest.feed.FeedState;
import org.testimony.ingest.feed.PageWish;
import org.testimony.ingest.feed.PollSchedule;
import org.testimony.ingest.feed.UnreadableFeedException;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchOutcome.NotModified;
import org.testimony.ingest.fetch.FetchOutcome.Validators;
import org.testimony.ingest.fetch.FetchRequest;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.Step;

/**
 * One poll of one feed, top to bottom: fetch, parse, read, take in, note. The validators are noted in the transaction that
 * takes the items in: a crash before it means that the next poll fetches everything again.
 */
@ApplicationScoped
public class HttpPollRound {
    private static final int LARGE_BODY = 2 * 1024 * 1024;

    private final HttpFetcher fetcher;
    private final PostgresFeeds feeds;
    private final PostgresIntake intake;
    private final PollSchedule schedule;
    private final Clock clock;
    private final int maxItems;
    /** Large feeds are read one at a time: several at once would not fit a small heap. */
    private final Semaphore largeBodies = new Semaphore(1);

    HttpPollRound(HttpFetcher fetcher, PostgresFeeds feeds, PostgresIntake intake, IngestConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.feeds = feeds;
        this.intake = intake;
        this.schedule = new PollSchedule(config.poll().maxBackoff());
        this.clock = clock;
        this.maxItems = config.poll().maxItems();
    }

    /** Polls a feed that the caller has claimed; the claim ends with the poll. Returns nothing when it was deleted. */
    public Optional<PollResult> poll(FeedId id) throws InterruptedException {
        PostgresFeed feed = QuarkusTransaction.requiringNew().call(() -> feeds.findById(id.value()));
        if (feed == null) {
            return Optional.empty();
        }
        FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(feed.url, new Validators(feed.etag, feed.lastModified)))
                .toCompletableFuture()
                .join();
        if (outcome instanceof Fetched page) {
            return Optional.of(read(id, feed, page));
        }
        return Optional.of(noteOnly(id, outcome));
    }

    private PollResult read(FeedId id, PostgresFeed feed, Fetched page) throws InterruptedException {
        boolean large = page.body().length > LARGE_BODY;
        if (large) {
            largeBodies.acquire();
        }
        try {
            Feed parsed =
                    FeedParser.parse(page.body(), page.contentType(), page.url().toString(), maxItems);
            FeedReading.Source source = new FeedReading.Source(
                    id, page.url().toString(), feed.publisher, feed.language, PageWish.of(feed.pages));
            FeedReading reading = FeedArrivals.of(parsed, source, clock.instant(), maxItems);
            return takeIn(id, page, parsed, reading);
        } catch (UnreadableFeedException e) {
            return noteOnly(
                    id, new Failed(page.facts(), "not-a-feed", String.valueOf(e.getMessage()), Optional.empty()));
        } finally {
            if (large) {
                largeBodies.release();
            }
        }
    }

    private PollResult takeIn(FeedId id, Fetched page, Feed parsed, FeedReading reading) {
        List<Step> steps = reading.droppedArticles().entrySet().stream()
                .map(drop -> new Step(drop.getKey(), "feed", drop.getValue(), id.value(), clock.instant(), Map.of()))
                .toList();
        Delivery delivery = Delivery.fromFeed(id, reading.arrivals(), reading.dropped(), steps);
        List<IntakePlan.Outcome> outcomes = intake.take(delivery, (connection, made) -> {
            PostgresFeed feed = feeds.findById(id.value());
            if (feed == null) {
                return; // deleted meanwhile
            }
            feed.title = parsed.title();
            feed.etag = page.validators().etag();
            feed.lastModified = page.validators().lastModified();
            noteSuccess(feed);
        });
        int published = published(outcomes);
        return new PollResult(
                id.value(),
                "fetched",
                "the feed was read",
                parsed.itemsSeen(),
                published,
                outcomes.size() - published,
                reading.dropped());
    }

    private PollResult noteOnly(FeedId id, FetchOutcome outcome) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PostgresFeed feed = feeds.findById(id.value());
            if (feed == null) {
                return PollResult.withoutItems(id.value(), "deleted", "the feed was deleted meanwhile");
            }
            if (outcome instanceof NotModified) {
                noteSuccess(feed);
                return PollResult.withoutItems(id.value(), "not-modified", "nothing has changed since the last poll");
            }
            if (outcome instanceof Failed failed) {
                noteFailure(feed, failed);
                return PollResult.withoutItems(id.value(), failed.reason(), failed.message());
            }
            noteGone(feed);
            return PollResult.withoutItems(id.value(), "gone", "the server says that the feed is gone for good");
        });
    }

    private void noteSuccess(PostgresFeed feed) {
        Instant now = clock.instant();
        if (!feed.state.equals(FeedState.PAUSED.code())) {
            feed.state = FeedState.ACTIVE.code();
        }
        feed.lastSuccessAt = now;
        feed.lastError = null;
        feed.consecutiveFailures = 0;
        feed.nextPollAt = schedule.afterSuccess(now, Duration.ofSeconds(feed.intervalSeconds));
        endClaim(feed, now);
    }

    private void noteFailure(PostgresFeed feed, Failed failed) {
        Instant now = clock.instant();
        if (!feed.state.equals(FeedState.PAUSED.code())) {
            feed.state = FeedState.FAILING.code();
        }
        feed.lastError = failed.reason() + ": " + failed.message();
        feed.consecutiveFailures++;
        feed.nextPollAt = schedule.afterFailure(
                now, Duration.ofSeconds(feed.intervalSeconds), feed.consecutiveFailures, failed.retryAfter());
        endClaim(feed, now);
    }

    private void noteGone(PostgresFeed feed) {
        feed.state = FeedState.GONE.code();
        feed.lastError = "gone: the server answered with status 410; delete the feed or set its state to active";
        endClaim(feed, clock.instant());
    }

    private static void endClaim(PostgresFeed feed, Instant now) {
        feed.lastPollAt = now;
        feed.claimedUntil = null;
    }

    private static int published(List<IntakePlan.Outcome> outcomes) {
        return (int) outcomes.stream().filter(IntakePlan.Outcome::published).count();
    }
}
