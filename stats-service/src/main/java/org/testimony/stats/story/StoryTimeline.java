package org.testimony.stats.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one story stood over the time of its recording. A function of the set of readings: neither their order nor how often
 * they were seen matters. At any moment an article stands as its latest reading of that time says.
 */
public final class StoryTimeline {
    private final String storyId;
    private final TreeMap<Instant, List<StoryReading>> joining = new TreeMap<>();
    private final TreeMap<Instant, List<StoryReading>> leaving = new TreeMap<>();
    private final List<StoryState> states = new ArrayList<>();

    private StoryTimeline(String storyId) {
        this.storyId = storyId;
    }

    /**
     * The states of a story, the first one first; none of them overlap.
     *
     * @param readings all readings of every article that ever was in the story
     */
    public static List<StoryState> of(String storyId, Collection<StoryReading> readings) {
        StoryTimeline timeline = new StoryTimeline(storyId);
        Map<String, List<StoryReading>> byArticle = new HashMap<>();
        readings.forEach(reading -> byArticle
                .computeIfAbsent(reading.articleId(), unseen -> new ArrayList<>())
                .add(reading));
        byArticle.values().forEach(timeline::addArticle);
        timeline.walk();
        return List.copyOf(timeline.states);
    }

    private void addArticle(List<StoryReading> readings) {
        readings.sort(StoryReading.LATER.reversed());
        // From the latest back: a reading stands until any later one became known.
        Instant until = Instant.MAX;
        for (StoryReading reading : readings) {
            Instant from = reading.recordedAt();
            if (from.isBefore(until)) {
                if (storyId.equals(reading.storyId())) {
                    joining.computeIfAbsent(from, unseen -> new ArrayList<>()).add(reading);
                    leaving.computeIfAbsent(until, unseen -> new ArrayList<>()).add(reading);
                }
                until = from;
            }
        }
    }

    private void walk() {
        TreeMap<Instant, Boolean> times = new TreeMap<>();
        joining.keySet().forEach(time -> times.put(time, true));
        leaving.keySet().forEach(time -> times.put(time, true));
        StoryMembers members = new StoryMembers();
        StoryState open = null;
        for (Instant time : times.keySet()) {
            if (time.equals(Instant.MAX)) {
                break;
            }
            leaving.getOrDefault(time, List.of()).forEach(members::leave);
            joining.getOrDefault(time, List.of()).forEach(members::join);
            open = step(time, members, open);
        }
        if (open != null) {
            states.add(open);
        }
    }

    private @Nullable StoryState step(Instant time, StoryMembers members, @Nullable StoryState open) {
        StoryState next =
                members.isEmpty() ? null : new StoryState(storyId, time, null, members.publishedAt(), members.since());
        if (open != null && next != null && isSame(open, next)) {
            return open;
        }
        if (open != null) {
            states.add(open.until(time));
        }
        return next;
    }

    private static boolean isSame(StoryState one, StoryState other) {
        return Objects.equals(one.publishedAt(), other.publishedAt())
                && one.since().equals(other.since());
    }
}
