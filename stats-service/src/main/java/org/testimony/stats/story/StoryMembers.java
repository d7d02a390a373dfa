package org.testimony.stats.story;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The articles of a story at one moment, counted by when they were published: each can join and leave cheaply. */
final class StoryMembers {
    /** Stands for an unknown time: an article without a date never comes first. */
    private static final Instant UNDATED = Instant.MAX;

    private final TreeMap<Instant, Integer> published = new TreeMap<>();
    private final TreeMap<String, TreeMap<Instant, Integer>> carried = new TreeMap<>();

    void join(StoryReading reading) {
        change(reading, 1);
    }

    void leave(StoryReading reading) {
        change(reading, -1);
    }

    boolean isEmpty() {
        return published.isEmpty();
    }

    @Nullable
    Instant publishedAt() {
        Instant first = published.firstKey();
        return first.equals(UNDATED) ? null : first;
    }

    SortedMap<String, Instant> since() {
        SortedMap<String, Instant> since = new TreeMap<>();
        carried.forEach((code, times) -> since.put(code, times.firstKey()));
        return since;
    }

    private void change(StoryReading reading, int by) {
        Instant at = reading.publishedAt() == null ? UNDATED : reading.publishedAt();
        count(published, at, by);
        for (String code : reading.codes()) {
            TreeMap<Instant, Integer> times = carried.computeIfAbsent(code, unseen -> new TreeMap<>());
            count(times, at, by);
            if (times.isEmpty()) {
                carried.remove(code);
            }
        }
    }

    private static void count(TreeMap<Instant, Integer> times, Instant at, int by) {
        times.merge(at, by, (known, change) -> known + change == 0 ? null : Integer.valueOf(known + change));
    }
}
