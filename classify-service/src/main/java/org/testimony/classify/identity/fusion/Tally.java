package org.testimony.classify.identity.fusion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.StoryId;

/** The votes for the values of one attribute while mentions are added. */
final class Tally<T> {
    private static final class Held<T> {
        private final T value;
        private final Set<StoryId> stories = new HashSet<>();
        private int mentions;

        private Held(T value) {
            this.value = value;
        }
    }

    /** A value with the number of mentions that hold it. */
    record Counted<T>(T value, int mentions) {}

    private final Map<String, Held<T>> values = new HashMap<>();

    void add(@Nullable T value, StoryId story) {
        if (value != null) {
            Held<T> held = held(value);
            held.stories.add(story);
            held.mentions++;
        }
    }

    /** Adds the votes of other mentions. */
    void addAll(Tally<T> more) {
        more.values.values().forEach(other -> {
            Held<T> held = held(other.value);
            held.stories.addAll(other.stories);
            held.mentions += other.mentions;
        });
    }

    @Nullable
    T best() {
        return values.entrySet().stream()
                .min(Comparator.comparing(Tally::support, Support.STRONGEST_FIRST))
                .map(entry -> entry.getValue().value)
                .orElse(null);
    }

    /** All values, the best supported first. */
    List<Counted<T>> ranked() {
        return values.entrySet().stream()
                .sorted(Comparator.comparing(Tally::support, Support.STRONGEST_FIRST))
                .map(entry -> new Counted<>(entry.getValue().value, entry.getValue().mentions))
                .toList();
    }

    private Held<T> held(T value) {
        return values.computeIfAbsent(value.toString(), key -> new Held<>(value));
    }

    private static <T> Support support(Map.Entry<String, Held<T>> entry) {
        return new Support(entry.getValue().stories.size(), entry.getValue().mentions, entry.getKey());
    }
}
