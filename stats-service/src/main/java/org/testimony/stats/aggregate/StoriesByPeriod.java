package org.testimony.stats.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;

/** Stories per period and narrative. A story belongs to the period of its earliest article. */
final class StoriesByPeriod {
    private static final String ALL = "";

    private final List<String> codes;
    private final TreeMap<Period, Map<String, Long>> periods = new TreeMap<>();
    private final Map<String, Long> undated = new LinkedHashMap<>();
    private final Map<String, Long> total = new LinkedHashMap<>();

    private StoriesByPeriod(List<String> codes) {
        this.codes = codes;
    }

    /**
     * The table of some stories.
     *
     * @param known codes to show even without a story, in this order; others follow by name
     */
    static StoryTable of(List<StoryGroup> groups, PeriodUnit unit, List<String> known, LocalDate today) {
        StoriesByPeriod table = new StoriesByPeriod(codesOf(groups, known));
        groups.forEach(group -> table.add(group, unit));
        return new StoryTable(
                table.codes, table.buckets(unit.holding(today)), table.count(table.undated), table.count(table.total));
    }

    private static List<String> codesOf(List<StoryGroup> groups, List<String> known) {
        Set<String> codes = new LinkedHashSet<>(known);
        groups.stream()
                .flatMap(group -> Optional.ofNullable(group.code()).stream())
                .sorted()
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    private void add(StoryGroup group, PeriodUnit unit) {
        String code = group.code() == null ? ALL : group.code();
        Map<String, Long> counts = placeable(group.day())
                .map(day -> periods.computeIfAbsent(unit.holding(day), unseen -> new LinkedHashMap<>()))
                .orElse(undated);
        counts.merge(code, group.stories(), Long::sum);
        total.merge(code, group.stories(), Long::sum);
    }

    // A date in the year 14 is a slip of the pen; it must not stretch the chart.
    private static Optional<LocalDate> placeable(@Nullable LocalDate day) {
        return Optional.ofNullable(day).filter(known -> new Leaving(known, known).isPlaceable());
    }

    private List<StoryBucket> buckets(Period current) {
        List<StoryBucket> buckets = new ArrayList<>();
        if (periods.isEmpty()) {
            return buckets;
        }
        Period last = periods.lastKey();
        for (Period period = periods.firstKey(); period.compareTo(last) <= 0; period = period.next()) {
            StoryCount count = count(periods.getOrDefault(period, Map.of()));
            buckets.add(new StoryBucket(
                    period.key(), count.stories(), count.counts(), period.equals(current) ? Boolean.TRUE : null));
        }
        return buckets;
    }

    private StoryCount count(Map<String, Long> stories) {
        Map<String, Long> counts = new LinkedHashMap<>();
        codes.forEach(code -> counts.put(code, stories.getOrDefault(code, 0L)));
        return new StoryCount(stories.getOrDefault(ALL, 0L), counts);
    }
}
