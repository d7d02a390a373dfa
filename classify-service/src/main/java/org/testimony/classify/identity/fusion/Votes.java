package org.testimony.classify.identity.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Mention;

/**
 * Chooses between values by the number of independent stories that hold them: ten copies of one text have one vote. Ties
 * go to the value with more mentions, then to the one that sorts first, so that the choice never depends on an order.
 */
final class Votes {
    private Votes() {}

    /** The best supported value, or null when no mention has an opinion. */
    static <T> @Nullable Attribute<T> best(List<Mention> mentions, Function<Mention, @Nullable T> opinion) {
        List<Attribute<T>> values = all(mentions, mention -> {
            T value = opinion.apply(mention);
            return value == null ? List.of() : List.of(value);
        });
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values, the best supported first. */
    static <T> List<Attribute<T>> all(List<Mention> mentions, Function<Mention, List<T>> opinions) {
        Map<String, T> values = new TreeMap<>();
        Map<String, List<Mention>> holders = new TreeMap<>();
        List<Mention> voiced = new ArrayList<>();
        for (Mention mention : mentions) {
            List<T> held = opinions.apply(mention);
            if (!held.isEmpty()) {
                voiced.add(mention);
            }
            for (T value : held) {
                values.put(value.toString(), value);
                holders.computeIfAbsent(value.toString(), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        double opinionated = stories(voiced);
        return holders.entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> new Support(stories(e.getValue()), e.getValue().size(), e.getKey()),
                        Support.STRONGEST_FIRST))
                .map(e -> new Attribute<>(
                        value(values, e.getKey()),
                        stories(e.getValue()) / opinionated,
                        e.getValue().stream().map(Mention::mentionId).toList(),
                        stories(e.getValue())))
                .toList();
    }

    /** Stories behind some mentions: copies of one text are one. */
    static int stories(List<Mention> mentions) {
        return (int) mentions.stream()
                .map(Mention::storyId)
                .map(StoryId::value)
                .distinct()
                .count();
    }

    private static <T> T value(Map<String, T> values, String key) {
        T value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("every key has a value");
        }
        return value;
    }
}
