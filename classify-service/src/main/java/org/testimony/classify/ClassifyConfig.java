package org.testimony.classify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What an operator can set, with its default. A wrong value stops the start. */
@ConfigMapping(prefix = "testimony.classify")
public interface ClassifyConfig {
    /** The codebook in force: a file, or the id of one that comes with the service; without it, {@code islamic-state}. */
    Optional<String> codebook();

    /** Whether models take part in reading; off, or where this machine cannot run them, rules read alone. */
    @WithDefault("on")
    Models models();

    /** The switch for the models. */
    enum Models {
        /** Models and rules. */
        ON,
        /** Rules alone. */
        OFF
    }

    /** The largest record read from {@code articles}, in bytes; larger ones are dead letters. */
    @WithDefault(/* 1 MiB */ "1048576")
    int largestArticle();

    /** How long an article is remembered after it was last published, in stream time. */
    @WithDefault("400d")
    Duration seenRetention();

    /** What happens when a stream thread dies. */
    Faults faults();

    /** Threads are replaced until they die too often; then the process ends, so that a supervisor starts it anew. */
    interface Faults {
        /** Deaths within {@link #within} that are borne. */
        @WithDefault("20")
        int borne();

        /** The time over which deaths are counted. */
        @WithDefault("10m")
        Duration within();
    }
}
