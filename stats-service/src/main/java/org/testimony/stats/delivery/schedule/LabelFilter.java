package org.testimony.stats.delivery.schedule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which alerts somebody wants, by their labels. A label that is not named does not matter; of one that is named, one of the
 * values must be there.
 *
 * @param wanted values by the name of their label, such as {@code severity}; an empty list asks for nothing
 */
public record LabelFilter(Map<String, List<String>> wanted) {
    /** Wants every alert. */
    public static final LabelFilter ALL = new LabelFilter(Map.of());

    public LabelFilter {
        wanted = wanted.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Whether an alert with these labels is wanted. */
    public boolean matches(Map<String, String> labels) {
        return wanted.entrySet().stream()
                .allMatch(entry -> entry.getValue().isEmpty()
                        || labels.containsKey(entry.getKey())
                                && entry.getValue().contains(labels.get(entry.getKey())));
    }
}
