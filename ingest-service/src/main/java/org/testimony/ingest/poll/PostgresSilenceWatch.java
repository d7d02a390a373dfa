package org.testimony.ingest.poll;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.id.StableIds;
import org.testimony.ingest.store.PostgresAlerts;
import org.testimony.ingest.store.PostgresFeeds;

/** Raises an alert when a feed that used to speak has fallen silent: once, until it speaks again. */
@ApplicationScoped
public class PostgresSilenceWatch {
    private static final Logger LOG = Logger.getLogger(PostgresSilenceWatch.class);
    private static final String RULE = "feed-silent";

    private final PostgresFeeds feeds;
    private final PostgresAlerts alerts;
    private final Clock clock;

    PostgresSilenceWatch(PostgresFeeds feeds, PostgresAlerts alerts, Clock clock) {
        this.feeds = feeds;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void listen() {
        try {
            int raised = raise();
            if (raised > 0) {
                LOG.infof("%d feeds have fallen silent", raised);
            }
        } catch (RuntimeException e) {
            LOG.debugf("silence is looked for again in a minute: %s", e.toString());
        }
    }

    /** Raises what there is to raise; says how many. */
    public int raise() {
        Instant now = clock.instant();
        return alerts.raise(() -> feeds.newlySilent(now).stream()
                .map(silent -> alert(silent, now))
                .toList());
    }

    private static Alert alert(PostgresFeeds.Silent silent, Instant now) {
        String feed = silent.feed().value();
        // The same silence has the same id on every machine.
        String id = StableIds.sha256(
                String.join("\u001f", RULE, feed, silent.lastNews().toString()));
        return new Alert(
                new AlertId("a-" + id.substring(0, 32)),
                RULE,
                AlertKind.FEED_SILENT,
                Severity.WARNING,
                now,
                "A feed has fallen silent: " + Objects.requireNonNullElse(silent.title(), feed),
                new Subject("feed", feed),
                Map.of(
                        "lastNews",
                        silent.lastNews().toString(),
                        "usualGapSeconds",
                        Long.toString(silent.usualGap().toSeconds())),
                List.of(),
                null);
    }
}
