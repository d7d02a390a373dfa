package org.testimony.stats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service's settings. A value that makes no sense stops the start. */
@ConfigMapping(prefix = "testimony.stats")
public interface StatsConfig {
    Facts facts();

    Database database();

    Live live();

    Api api();

    Coverage coverage();

    /** Where people reach the dashboard; links in messages begin with it. */
    @WithDefault("http://127.0.0.1:8080")
    String publicUrl();

    /** Reading from Kafka. */
    interface Facts {
        /** The consumer group; instances of one group share the partitions. */
        @WithDefault("stats-service")
        String group();

        /** Most records written in one transaction. */
        @WithDefault("1000")
        @Min(1)
        @Max(10_000)
        int pollRecords();

        /** How long the broker waits for a silent instance before its partitions go to another. */
        @WithDefault("6s")
        Duration sessionTimeout();

        /** First wait after a failure; it doubles with each further one. */
        @WithDefault("200ms")
        Duration backOffFirst();

        /** Longest wait after a failure. */
        @WithDefault("5s")
        Duration backOffLongest();

        /** How long a dead letter may take to be acknowledged. */
        @WithDefault("15s")
        Duration deadLetterTimeout();
    }

    /** Transactions on PostgreSQL. */
    interface Database {
        /** After this a transaction is rolled back. */
        @WithDefault("30s")
        Duration transactionTimeout();

        /** The same for an export, whose reader may be slow. */
        @WithDefault("5m")
        Duration exportTimeout();
    }

    /** Live updates for browsers. */
    interface Live {
        /** Most persons told one by one for one transaction; when it changes more, pages are told to load anew. */
        @WithDefault("100")
        @Min(1)
        int personsPerFlush();

        /** The same for articles. */
        @WithDefault("100")
        @Min(1)
        int articlesPerFlush();

        /** Shortest time between two sets of counts. */
        @WithDefault("500ms")
        Duration aggregateEvery();

        /** Shortest time between two looks for changed persons and articles. */
        @WithDefault("20ms")
        Duration changesEvery();

        /** Time between two signs of life on a silent connection. */
        @WithDefault("15s")
        Duration heartbeat();

        /** Changes kept for browsers that come back. */
        @WithDefault("20000")
        @Min(100)
        int kept();

        /** Changes replayed at most; a browser that missed more is told to load anew. */
        @WithDefault("500")
        @Min(1)
        int replayed();

        /** Events waiting for a slow browser before it is cut; more than are replayed. */
        @WithDefault("1024")
        @Min(64)
        int buffer();

        /** Browsers connected at the same time. */
        @WithDefault("500")
        @Min(1)
        int clients();
    }

    /** The HTTP interface. */
    interface Api {
        /** Narratives that are shown even when no story carries them, in this order. */
        @WithDefault("infighting,brutality,corruption,hardship")
        List<String> narratives();

        /** Exports that may run at the same time; each holds a database connection. */
        @WithDefault("2")
        @Min(1)
        int exports();

        /** How long an analyst's decision may take to be acknowledged. */
        @WithDefault("10s")
        Duration decisionTimeout();
    }

    /** What is asked of ingest-service. */
    interface Coverage {
        /** Where it answers. */
        @WithDefault("http://127.0.0.1:8081")
        String ingest();

        /** A file with one line, NAME:PASSWORD: with what it is asked; without it, as nobody. */
        Optional<Path> signInFile();

        /** After this it counts as away. */
        @WithDefault("2s")
        Duration timeout();

        /** How long its answer is good enough. */
        @WithDefault("15s")
        Duration kept();
    }
}
