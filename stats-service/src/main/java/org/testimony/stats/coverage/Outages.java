package org.testimony.stats.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.coverage.Coverage.Outage;

/** Joins outages of one reason that overlap: a network that was down is one outage and not a hundred. */
final class Outages {
    private Outages() {}

    /** One feed's outage. */
    record Single(String feedId, Instant from, @Nullable Instant to, String reason) {}

    /** The latest first. */
    static List<Outage> joined(List<Single> singles) {
        Map<String, List<Single>> byReason =
                singles.stream().collect(Collectors.groupingBy(Single::reason, TreeMap::new, Collectors.toList()));
        List<Outage> joined = new ArrayList<>();
        byReason.values().forEach(same -> joined.addAll(joinedInTime(same)));
        joined.sort(Comparator.comparing(Outage::from).reversed().thenComparing(Outage::reason));
        return joined;
    }

    private static List<Outage> joinedInTime(List<Single> same) {
        List<Outage> joined = new ArrayList<>();
        List<Single> inOrder = same.stream()
                .sorted(Comparator.comparing(Single::from).thenComparing(Single::feedId))
                .toList();
        for (Single next : inOrder) {
            Outage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && reaches(last.to(), next.from())) {
                joined.set(joined.size() - 1, with(last, next));
            } else {
                joined.add(new Outage(next.from(), next.to(), List.of(next.feedId()), next.reason()));
            }
        }
        return joined;
    }

    private static boolean reaches(@Nullable Instant end, Instant begin) {
        return end == null || !end.isBefore(begin);
    }

    private static Outage with(Outage outage, Single next) {
        Set<String> feeds = new LinkedHashSet<>(outage.feeds());
        feeds.add(next.feedId());
        return new Outage(outage.from(), later(outage.to(), next.to()), List.copyOf(feeds), outage.reason());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
