package org.testimony.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.testimony.ingest.fetch.AddressRule;
import org.testimony.ingest.fetch.HttpFetcher;
import org.testimony.ingest.fetch.UrlRule;

/** Wiring: takes the values out of the configuration and hands them to what needs them. */
@ApplicationScoped
public class IngestApplication {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    AddressRule addressRule(IngestConfig config) {
        return config.allowLoopback() ? AddressRule.publicAndLoopback() : AddressRule.publicOnly();
    }

    @Produces
    @Singleton
    UrlRule urlRule(IngestConfig config, AddressRule addresses) {
        return new UrlRule(config.fetch().allowedPorts(), addresses);
    }

    @Produces
    @Singleton
    HttpFetcher fetcher(IngestConfig config, UrlRule urls, AddressRule addresses, Clock clock) {
        IngestConfig.Fetch fetch = config.fetch();
        HttpFetcher.Limits limits = new HttpFetcher.Limits(
                fetch.connectTimeout(), fetch.totalTime(), fetch.maxBytes(), fetch.maxDecompressedBytes());
        return new HttpFetcher(urls, addresses, fetch.agent(), limits, clock);
    }

    void close(@Disposes HttpFetcher fetcher) throws IOException {
        fetcher.close();
    }
}
