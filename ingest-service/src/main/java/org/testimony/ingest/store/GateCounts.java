package org.testimony.ingest.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What passed the gates on one way in. At any time {@code seen = published + unchanged + waiting + all dropped}.
 *
 * @param origin a feed's id, {@code posted} or {@code backfill}
 * @param waiting items whose page is still to be fetched
 * @param dropped by reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateCounts(
        @Nullable String origin, long seen, long published, long unchanged, long waiting, Map<String, Long> dropped) {
    private static final String DROPPED = "dropped:";

    public GateCounts {
        dropped = java.util.Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    /** All of them together. */
    public static GateCounts sum(List<GateCounts> counts) {
        Map<String, Long> dropped = new TreeMap<>();
        counts.forEach(count -> count.dropped().forEach((reason, items) -> dropped.merge(reason, items, Long::sum)));
        return new GateCounts(
                null,
                counts.stream().mapToLong(GateCounts::seen).sum(),
                counts.stream().mapToLong(GateCounts::published).sum(),
                counts.stream().mapToLong(GateCounts::unchanged).sum(),
                counts.stream().mapToLong(GateCounts::waiting).sum(),
                dropped);
    }

    /** The counts of an origin that has not brought anything yet. */
    public static GateCounts none(String origin) {
        return of(origin, Map.of());
    }

    static GateCounts of(@Nullable String origin, Map<String, Long> gates) {
        Map<String, Long> dropped = new TreeMap<>();
        gates.forEach((gate, items) -> {
            if (gate.startsWith(DROPPED)) {
                dropped.put(gate.substring(DROPPED.length()), items);
            }
        });
        return new GateCounts(
                origin,
                gates.getOrDefault("seen", 0L),
                gates.getOrDefault("published", 0L),
                gates.getOrDefault("unchanged", 0L),
                gates.getOrDefault("waiting", 0L),
                dropped);
    }
}
