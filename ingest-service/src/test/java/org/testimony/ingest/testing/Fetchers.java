package org.testimony.ingest.testing;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.NameLookup;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.fetch.FetchLimits;
import org.testimony.ingest.fetch.FetchOutcome;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchRequest;
import org.testimony.ingest.fetch.HttpFetcher;

/** Fetchers for tests: the real one, with small limits and names that a test makes up. */
public final class Fetchers {
    public static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    public static final NameLookup NO_NAMES =
            host -> CompletableFuture.failedStage(new java.net.UnknownHostException(host));

    private Fetchers() {}

    /** Limits that a test reaches soon: times of so long, 100 kB on the wire, 1 MB unpacked. */
    public static FetchLimits limits(Duration time) {
        return new FetchLimits(
                new FetchLimits.Times(time, time, time, time),
                new FetchLimits.Sizes(32 * 1024, 100_000, 2_000_000, 4_000_000),
                1024,
                100);
    }

    /** For servers on this machine. */
    public static HttpFetcher onThisMachine() {
        return open(AddressRule.publicAndLoopback(), NO_NAMES, limits(Duration.ofSeconds(2)));
    }

    public static HttpFetcher open(AddressRule rule, NameLookup names, FetchLimits limits) {
        return open(new UrlRule(Set.of(80, 443), rule), rule, names, limits);
    }

    public static HttpFetcher open(UrlRule urls, AddressRule rule, NameLookup names, FetchLimits limits) {
        Clock clock = Clock.fixed(NEW_YEAR, ZoneOffset.UTC);
        return new HttpFetcher(new Guard(urls, rule, names), limits, "Testimony-Test/1 (+https://me.example)", clock);
    }

    /** Fetches as a feed, and waits. */
    public static FetchOutcome fetch(HttpFetcher fetcher, String url) {
        return await(fetcher, FetchRequest.feed(url, FetchOutcome.Validators.NONE));
    }

    public static FetchOutcome await(HttpFetcher fetcher, FetchRequest request) {
        return fetcher.fetch(request)
                .toCompletableFuture()
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    /** The reason of a failure; else the name of the outcome. */
    public static String reason(FetchOutcome outcome) {
        return outcome instanceof Failed failed
                ? failed.reason()
                : outcome.getClass().getSimpleName();
    }

    /** A name server that gives every name these addresses. */
    public static NameLookup always(InetAddress... addresses) {
        return host -> CompletableFuture.completedStage(List.of(addresses));
    }
}
