package org.testimony.ingest;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.testimony.access.rule.AccessRules;
import org.testimony.guarded.name.DnsNameLookup;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.IpRange;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.access.AccessTable;
import org.testimony.ingest.feed.PollSchedule;
import org.testimony.ingest.fetch.FetchLimits;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.tracing.ArticleSpans;

/** Wiring: takes the values out of the configuration and hands them to what needs them. */
@ApplicationScoped
public class IngestApplication {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Traces of articles, where they are switched on. */
    @Produces
    @Singleton
    ArticleSpans spans(
            OpenTelemetry telemetry, Clock clock, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return off ? ArticleSpans.off() : ArticleSpans.of(telemetry, clock);
    }

    @Produces
    @Singleton
    AccessRules access() {
        return AccessTable.RULES;
    }

    @Produces
    @Singleton
    AddressRule addressRule(IngestConfig config) {
        List<IpRange> own = config.fetch().ownAddresses().orElse(List.of()).stream()
                .map(IpRange::of)
                .toList();
        AddressRule rule = config.allowLoopback() ? AddressRule.publicAndLoopback() : AddressRule.publicOnly();
        return rule.refusing(own);
    }

    @Produces
    @Singleton
    UrlRule urlRule(IngestConfig config, AddressRule addresses) {
        return new UrlRule(config.fetch().allowedPorts(), addresses);
    }

    @Produces
    @Singleton
    DnsNameLookup names(IngestConfig config) {
        return new DnsNameLookup(config.fetch().lookupTimeout());
    }

    void close(@Disposes DnsNameLookup names) {
        names.close();
    }

    @Produces
    @Singleton
    Guard guard(UrlRule urls, AddressRule addresses, DnsNameLookup names) {
        return new Guard(urls, addresses, names);
    }

    @Produces
    @Singleton
    HttpFetcher fetcher(IngestConfig config, Guard guard, Clock clock) {
        return new HttpFetcher(guard, limits(config.fetch()), config.fetch().agent(), clock);
    }

    private static FetchLimits limits(IngestConfig.Fetch fetch) {
        FetchLimits.Times times = new FetchLimits.Times(
                fetch.lookupTimeout(), fetch.connectTimeout(), fetch.headTimeout(), fetch.totalTime());
        FetchLimits.Sizes sizes = new FetchLimits.Sizes(
                fetch.maxHeaderBytes(), fetch.maxBytes(), fetch.maxDecompressedBytes(), fetch.memoryBytes());
        return new FetchLimits(times, sizes, fetch.minBytesPerSecond(), fetch.maxRatio());
    }

    @Produces
    @Singleton
    PollSchedule schedule(IngestConfig config) {
        PollSchedule.Bounds bounds = new PollSchedule.Bounds(
                config.poll().minInterval(), config.poll().maxBackoff());
        return new PollSchedule(bounds, () -> ThreadLocalRandom.current().nextDouble());
    }

    void close(@Disposes HttpFetcher fetcher) {
        fetcher.close();
    }
}
