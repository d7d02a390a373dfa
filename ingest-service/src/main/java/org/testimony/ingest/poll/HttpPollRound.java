package org.testimony.ingest.poll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.testimony.ingest.IngestConfig;
import org.testimony.ingest.feed.Feed;
import org.testimony.ingest.feed.FeedArrivals;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.FeedReading;
import org.testimony.ingest.feed.PageWish;
import org.testimony.ingest.feed.UnreadableFeedException;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchOutcome.Gone;
import org.testimony.ingest.fetch.FetchOutcome.NotModified;
import org.testimony.ingest.fetch.FetchOutcome.Validators;
import org.testimony.ingest.fetch.FetchRequest;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.FeedLease;
import org.testimony.ingest.store.LeaseLostException;
import org.testimony.ingest.store.PostgresIntake;
import org.testimony.ingest.store.Step;

/**
 * One poll of one feed, top to bottom: fetch, parse, read, take in, note. The validators are noted in the transaction that
 * takes the items in: a crash before it means that the next poll fetches everything again. The lease is checked in that
 * transaction too: whoever was overtaken changes nothing.
 */
@ApplicationScoped
public class HttpPollRound {
    private final HttpFetcher fetcher;
    private final PostgresIntake intake;
    private final PostgresPollNotes notes;
    private final PollWorkers workers;
    private final Clock clock;
    private final int maxItems;
    private final Duration fullEvery;

    HttpPollRound(
            HttpFetcher fetcher, PostgresIntake intake, PostgresPollNotes notes, IngestConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.intake = intake;
        this.notes = notes;
        this.clock = clock;
        this.maxItems = config.poll().maxItems();
        this.fullEvery = config.poll().fullFetchEvery();
        this.workers = new PollWorkers(config.poll().workers());
    }

    /** Polls a claimed feed; the claim ends with the poll. Ends with an exception only when the database is away. */
    CompletionStage<PollResult> poll(FeedLease lease) {
        return fetcher.fetch(FetchRequest.feed(lease.url(), validators(lease)), outcome -> use(lease, outcome));
    }

    /** Stops taking in. */
    void stop() {
        workers.stop();
    }

    // Some servers say "not modified" for ever; now and then they are not given the chance.
    private Validators validators(FeedLease lease) {
        boolean due =
                lease.lastFull() == null || !lease.lastFull().plus(fullEvery).isAfter(clock.instant());
        return due ? Validators.NONE : new Validators(lease.etag(), lease.lastModified());
    }

    private CompletionStage<PollResult> use(FeedLease lease, FetchOutcome outcome) {
        Executor worker = outcome instanceof Fetched page ? workers.forBody(page.body().length) : workers.forBody(0);
        return CompletableFuture.supplyAsync(() -> unlessOvertaken(lease, () -> note(lease, outcome)), worker);
    }

    private static PollResult unlessOvertaken(FeedLease lease, Supplier<PollResult> noting) {
        try {
            return noting.get();
        } catch (LeaseLostException e) {
            return PollResult.withoutItems(
                    lease.feed().value(), "lease-lost", "another poll took over, or the feed was deleted");
        }
    }

    private PollResult note(FeedLease lease, FetchOutcome outcome) {
        if (outcome instanceof Fetched page) {
            return read(lease, page);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            if (outcome instanceof NotModified unchanged) {
                return notes.notModified(lease, unchanged.facts());
            }
            if (outcome instanceof Gone gone) {
                return notes.gone(lease, gone.facts());
            }
            Failed failed = (Failed) outcome;
            return switch (failed.reason()) {
                case "host-busy" -> notes.postponed(lease, failed);
                case "http-204", "not-text" -> notes.odd(lease, failed.facts(), failed.reason(), failed.message());
                default -> notes.failed(lease, failed);
            };
        });
    }

    private PollResult read(FeedLease lease, Fetched page) {
        try {
            String url = page.url().toString();
            Feed parsed = FeedParser.parse(page.body(), page.contentType(), url, maxItems);
            FeedReading.Source source = new FeedReading.Source(
                    lease.feed(), url, lease.publisher(), lease.language(), PageWish.of(lease.pages()));
            return takeIn(lease, page, parsed, FeedArrivals.of(parsed, source, clock.instant(), maxItems));
        } catch (UnreadableFeedException e) {
            String reason = page.body().length == 0 ? "empty" : "not-a-feed";
            return QuarkusTransaction.requiringNew()
                    .call(() -> notes.odd(lease, page.facts(), reason, String.valueOf(e.getMessage())));
        }
    }

    private PollResult takeIn(FeedLease lease, Fetched page, Feed parsed, FeedReading reading) {
        AtomicReference<PollResult> result = new AtomicReference<>();
        List<Step> drops = reading.droppedArticles().entrySet().stream()
                .map(drop -> new Step(
                        drop.getKey(), "feed", drop.getValue(), lease.feed().value(), clock.instant(), Map.of()))
                .toList();
        var unused = intake.take(
                Delivery.fromFeed(lease.feed(), reading.arrivals(), reading.dropped(), drops),
                (connection, made) -> result.set(notes.read(lease, page, parsed, reading, made)));
        return Objects.requireNonNull(result.get());
    }
}
