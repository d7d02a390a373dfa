package org.testimony.stats.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.stats.StatsConfig;
import org.testimony.stats.overview.Overview;
import org.testimony.stats.review.ReviewCounts;

/** Who is connected and what they have been told. Used by one thread. */
final class LiveBroadcast {
    private static final int CHANGES_AT_ONCE = 1000;
    private static final Duration COUNTERS_EVERY = Duration.ofSeconds(1);

    private final PostgresChangeLog log;
    private final PostgresLiveUpdates updates;
    private final LiveCounts<AggregateState> aggregate;
    private final LiveCounts<Overview> pipeline;
    private final LiveCounts<ReviewCounts> review;
    private final int replayed;
    private final List<LiveClient> arriving = new ArrayList<>();
    private final Set<LiveClient> present = new LinkedHashSet<>();
    private long last;

    LiveBroadcast(PostgresChangeLog log, PostgresLiveUpdates updates, StatsConfig.Live config) {
        this.log = log;
        this.updates = updates;
        this.replayed = config.replayed();
        this.aggregate = new LiveCounts<>(config.aggregateEvery(), updates::aggregate, updates.aggregateForm());
        this.pipeline = new LiveCounts<>(COUNTERS_EVERY, updates::pipeline, updates.form(LiveUpdate.PIPELINE));
        this.review = new LiveCounts<>(COUNTERS_EVERY, updates::review, updates.form(LiveUpdate.REVIEW));
    }

    /** A browser has come; it is told where things stand at the next look. */
    void welcome(LiveClient client) {
        arriving.add(client);
        client.send(LiveUpdate.ALIVE);
    }

    void remove(LiveClient client) {
        arriving.remove(client);
        present.remove(client);
    }

    void sendSignOfLife() {
        arriving.forEach(client -> client.send(LiveUpdate.ALIVE));
        present.forEach(client -> client.send(LiveUpdate.ALIVE));
    }

    /** Sends what changed; true when counts must wait a little. */
    boolean look(long now) {
        if (present.isEmpty() && arriving.isEmpty()) {
            return false;
        }
        if (present.isEmpty()) {
            // Nobody was listening: begin here.
            last = log.last();
            touchCounts();
        } else {
            sendChanges();
        }
        pipeline.touch();
        sendCounts(aggregate, now);
        sendCounts(pipeline, now);
        sendCounts(review, now);
        admit();
        return aggregate.isStale();
    }

    private void sendChanges() {
        List<Change> changes;
        do {
            changes = log.after(last, CHANGES_AT_ONCE);
            if (!changes.isEmpty()) {
                Changes news = Changes.of(changes, last);
                if (news.reset()) {
                    send(LiveUpdate.reset(news.last()));
                }
                updates.of(news).forEach(this::send);
                last = news.last();
                touchCounts();
            }
        } while (changes.size() == CHANGES_AT_ONCE);
    }

    private void touchCounts() {
        aggregate.touch();
        review.touch();
    }

    private void sendCounts(LiveCounts<?> counts, long now) {
        if (counts.isDue(now) && counts.count()) {
            send(counts.change(last));
        }
    }

    private void admit() {
        if (arriving.isEmpty()) {
            return;
        }
        Replay replay = arriving.stream()
                .flatMap(client -> client.lastSeen().stream())
                .min(Comparator.naturalOrder())
                .map(earliest -> Replay.since(earliest, last, replayed, log, updates))
                .orElseGet(() -> Replay.nothing(last));
        for (LiveClient client : List.copyOf(arriving)) {
            client.lastSeen()
                    .ifPresent(seen -> replay.after(seen)
                            .ifPresentOrElse(
                                    missed -> missed.forEach(client::send), () -> client.send(LiveUpdate.reset(last))));
            // Also after a replay: counts that were not sent yet when the browser left have no note of their own.
            client.send(aggregate.whole(last));
            client.send(pipeline.whole(last));
            client.send(review.whole(last));
            arriving.remove(client);
            present.add(client);
        }
    }

    private void send(LiveUpdate update) {
        present.forEach(client -> client.send(update));
    }
}
