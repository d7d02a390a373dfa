package org.testimony.stats.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of the ways out. */
@ConfigMapping(prefix = "testimony.stats.delivery")
public interface DeliveryConfig {
    /** Seals the secrets of webhooks: any text of 32 characters or more. Without it no webhook can be made. */
    Optional<String> key();

    /** The same in a file, which is better. */
    Optional<Path> keyFile();

    /** Whether webhooks may lead to this machine: for demos and tests. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Whether webhooks elsewhere may be without encryption. */
    @WithDefault("false")
    boolean allowHttp();

    /** Ports that webhooks may have. */
    @WithDefault("80,443")
    Set<Integer> allowedPorts();

    /** Addresses of our own that are public, and not to be posted to. */
    Optional<List<String>> ownAddresses();

    /** How long a receiver may take to answer. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** Who we say we are. */
    @WithDefault("Testimony/1")
    String agent();

    /** Messages under way at the same time, to all receivers together; never more than one to the same. */
    @WithDefault("256")
    @Min(1)
    @Max(5000)
    int concurrent();

    /** Longest time between two looks for messages that are due. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** A receiver that failed for so long without a success is disabled. */
    @WithDefault("5d")
    Duration disableAfter();

    /** Waits between tries. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** How tries ended is kept for so long. */
    @WithDefault("30d")
    Duration attemptsKept();

    Mail mail();

    /** E-mail; the server is set with quarkus.mailer.*. */
    interface Mail {
        /** Whether mail is sent at all. */
        @WithDefault("false")
        boolean enabled();

        /** Whether the server may be on this machine or inside; addresses are never looked up by us. */
        @WithDefault("testimony@localhost")
        String from();

        /** How long a mail server may take. */
        @WithDefault("20s")
        Duration timeout();
    }
}
