package org.testimony.stats.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
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
    private final Executor elsewhere;
    private final Executor here;
    private final Runnable lookLater;
    private final List<LiveClient> arriving = new ArrayList<>();
    private final Set<LiveClient> present = new LinkedHashSet<>();
    private boolean listening;
    private long last;

    /**
     * Begins with nobody.
     *
     * @param elsewhere where counts are worked out
     * @param here the one thread that uses this
     * @param lookLater plans the look at which counts are due that could not be sent yet
     */
    LiveBroadcast(
            PostgresChangeLog log,
            PostgresLiveUpdates updates,
            StatsConfig.Live config,
            Executor elsewhere,
            Executor here,
            Runnable lookLater) {
        this.elsewhere = elsewhere;
        this.here = here;
        this.lookLater = lookLater;
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
        if (!listening) {
            begin();
        }
        // Until it is let in it gets no news, and what happens meanwhile must not be lost.
        client.came(last);
        client.send(LiveUpdate.ALIVE);
    }

    void remove(LiveClient client) {
        arriving.remove(client);
        present.remove(client);
        listening &= !(present.isEmpty() && arriving.isEmpty());
    }

    void sendSignOfLife() {
        arriving.forEach(client -> client.send(LiveUpdate.ALIVE));
        present.forEach(client -> client.send(LiveUpdate.ALIVE));
    }

    /** Sends what changed, and counts again what is due. */
    void look(long now) {
        if (present.isEmpty() && arriving.isEmpty()) {
            return;
        }
        if (listening) {
            sendChanges();
        } else {
            begin();
        }
        pipeline.touch();
        sendCounts(aggregate, now);
        sendCounts(pipeline, now);
        sendCounts(review, now);
        admit();
        if (aggregate.isStale()) {
            lookLater.run();
        }
    }

    /** Nobody was listening: begin here. */
    private void begin() {
        last = log.last();
        aggregate.forget();
        pipeline.forget();
        review.forget();
        listening = true;
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
        counts.countWhenDue(now, elsewhere, here, differ -> {
            if (differ) {
                send(counts.change(last));
            }
            admit();
            if (aggregate.isStale()) {
                lookLater.run();
            }
        });
    }

    private void admit() {
        boolean known = aggregate.isKnown() && pipeline.isKnown() && review.isKnown();
        if (arriving.isEmpty() || !known) {
            return;
        }
        Replay replay = arriving.stream()
                .flatMap(client -> client.lastSeen().stream())
                .min(Comparator.naturalOrder())
                .map(earliest -> Replay.since(earliest, last, replayed, log, updates))
                .orElseGet(() -> Replay.nothing(last));
        for (LiveClient client : List.copyOf(arriving)) {
            client.lastSeen()
                    .flatMap(replay::after)
                    .ifPresentOrElse(missed -> missed.forEach(client::send), () -> client.send(LiveUpdate.reset(last)));
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
