package org.testimony.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How often a feed speaks, from the times at which it had news. What appears within a few hours is one time: a weekly list
 * of ten items speaks once a week.
 *
 * @param times oldest first
 */
public record FeedSilence(List<Instant> times) {
    private static final int KEPT = 20;
    private static final int ENOUGH = 5;
    private static final int GAPS_BORNE = 8;
    private static final Duration ONE_TIME = Duration.ofHours(6);
    private static final Duration LEAST = Duration.ofDays(3);

    public FeedSilence {
        times = List.copyOf(times);
    }

    /** The same with more news; the latest times are kept. */
    public FeedSilence with(Collection<Instant> news) {
        TreeSet<Instant> all = new TreeSet<>(times);
        all.addAll(news);
        List<Instant> kept = new ArrayList<>();
        for (Instant time : all) {
            if (kept.isEmpty()
                    || Duration.between(kept.get(kept.size() - 1), time).compareTo(ONE_TIME) > 0) {
                kept.add(time);
            }
        }
        return new FeedSilence(kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    }

    /** The middle one of the times between news; nothing before there were five. */
    public Optional<Duration> usualGap() {
        if (times.size() < ENOUGH) {
            return Optional.empty();
        }
        List<Duration> gaps = new ArrayList<>();
        for (int at = 1; at < times.size(); at++) {
            gaps.add(Duration.between(times.get(at - 1), times.get(at)));
        }
        gaps.sort(null);
        return Optional.of(gaps.get(gaps.size() / 2));
    }

    /** From when on a feed with this gap is silent: after eight gaps without news, and three days at least. */
    public static Instant silentFrom(Instant lastNews, Duration usualGap) {
        Duration borne = usualGap.multipliedBy(GAPS_BORNE);
        return lastNews.plus(borne.compareTo(LEAST) > 0 ? borne : LEAST);
    }
}
