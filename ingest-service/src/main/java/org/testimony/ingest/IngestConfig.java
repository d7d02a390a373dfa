package org.testimony.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an operator can set; application.properties explains each value. */
@ConfigMapping(prefix = "testimony.ingest")
public interface IngestConfig {
    /** Whether feeds on this machine's loopback addresses may be polled: for demos and tests. */
    @WithDefault("false")
    boolean allowLoopback();

    Fetch fetch();

    Poll poll();

    Pages pages();

    Outbox outbox();

    /** How pages are fetched. */
    interface Fetch {
        /** Who we are, with a way to reach us. */
        @WithDefault("Testimony/0.1 (+https://github.com/testimony; research on published news)")
        String agent();

        @WithDefault("5s")
        Duration connectTimeout();

        /** For a host's name. */
        @WithDefault("5s")
        Duration lookupTimeout();

        /** From the request to the whole header of the answer. */
        @WithDefault("10s")
        Duration headTimeout();

        /** From the first byte sent to the last byte received, redirects included. */
        @WithDefault("30s")
        Duration totalTime();

        /** Bytes on the wire. */
        @WithDefault("10485760")
        int maxBytes();

        /** Bytes after decompression. */
        @WithDefault("26214400")
        int maxDecompressedBytes();

        /** Bytes of an answer's header. */
        @WithDefault("32768")
        int maxHeaderBytes();

        /** A body that comes slower over ten seconds is given up. */
        @WithDefault("1024")
        int minBytesPerSecond();

        /** How much longer than its packed form a body may be, beyond its first MiB. */
        @WithDefault("100")
        int maxRatio();

        /** Bytes of all bodies that are being received or read, together; beyond it they wait, except for one. */
        @WithDefault("50331648")
        long memoryBytes();

        /** Public addresses of our own, single ones or blocks, that feeds must not reach. */
        Optional<List<String>> ownAddresses();

        /** Ports of public servers that may be contacted. */
        @WithDefault("80,443")
        Set<Integer> allowedPorts();
    }

    /** How feeds are polled. */
    interface Poll {
        @WithDefault("true")
        boolean enabled();

        /** Polls at the same time; never more than one a host. */
        @WithDefault("64")
        int concurrency();

        /** A poll that lasts longer steps aside and lets another one begin. */
        @WithDefault("1s")
        Duration slowAfter();

        /** Polls that may have stepped aside. */
        @WithDefault("512")
        int slowConcurrency();

        /** Threads that read feeds and write to the database. */
        @WithDefault("3")
        int workers();

        /** How long a claimed feed is ours; whoever dies meanwhile is replaced after it. */
        @WithDefault("2m")
        Duration lease();

        /** Polling waits while more revisions than this wait for Kafka. */
        @WithDefault("20000")
        int maxOutbox();

        /** How often a feed is fetched without asking whether it has changed. */
        @WithDefault("24h")
        Duration fullFetchEvery();

        /** For feeds that name no interval, at first; then it adapts to how often they have news. */
        @WithDefault("1h")
        Duration defaultInterval();

        /** Shorter intervals are refused, so that we stay polite guests. */
        @WithDefault("15m")
        Duration minInterval();

        /** The longest interval that we choose ourselves, and the longest pause after failures. */
        @WithDefault("24h")
        Duration maxBackoff();

        /** Items read in one poll; the rest is counted as dropped. */
        @WithDefault("2000")
        int maxItems();
    }

    /** How the pages behind summaries are fetched. */
    interface Pages {
        @WithDefault("true")
        boolean enabled();

        /** Fetches at the same time; never more than one a host. */
        @WithDefault("16")
        int concurrency();

        /** The pause between two fetches from one host; a longer crawl delay in its robots.txt is kept, up to a minute. */
        @WithDefault("1s")
        Duration hostDelay();
    }

    /** How revisions reach the topic. */
    interface Outbox {
        /** Revisions in one Kafka transaction. */
        @WithDefault("500")
        int batchRows();

        /** Bytes in one Kafka transaction; a single longer record still goes. */
        @WithDefault("4194304")
        int batchBytes();

        /** The longest pause between tries when Kafka or the database is away. */
        @WithDefault("15s")
        Duration maxBackoff();

        /** Back-filled articles go out only as fast as this consumer group reads the topic. */
        @WithDefault("classify-islamic-state")
        String backfillReader();

        /** Records that the reader may have before it when back-filled ones follow; it bounds what a live one waits. */
        @WithDefault("16")
        int backfillInFlight();

        /** A live revision that waits longer makes the service not ready. */
        @WithDefault("60s")
        Duration staleAfter();
    }
}
