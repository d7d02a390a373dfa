package org.testimony.stats.aggregate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Window;

/**
 * Persons per attribute value, the largest bucket first and {@code unknown} last. Without a window low, best and high
 * are the same; with one, they say how surely the persons left within it, and persons without a date are not counted.
 */
final class DefectionsByAttribute {
    /** The key of persons whose attribute no article gives. */
    static final String UNKNOWN = "unknown";

    private static final Comparator<Bucket> UNKNOWN_LAST =
            Comparator.comparing(bucket -> bucket.key().equals(UNKNOWN));
    private static final Comparator<Bucket> ORDER = UNKNOWN_LAST
            .thenComparing(Comparator.comparingLong(Bucket::best).reversed())
            .thenComparing(Comparator.comparingLong(Bucket::high).reversed())
            .thenComparing(Bucket::key);

    private final Window window;
    private final Map<String, Tally> tallies = new HashMap<>();
    private long undated;
    private long total;

    private DefectionsByAttribute(Window window) {
        this.window = window;
    }

    /** The table of some persons. */
    static DefectionTable of(List<PersonGroup> groups, Window window) {
        DefectionsByAttribute table = new DefectionsByAttribute(window);
        groups.forEach(table::place);
        List<Bucket> buckets = table.tallies.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey(), null))
                .sorted(ORDER)
                .toList();
        return new DefectionTable(buckets, table.undated, table.total);
    }

    private void place(PersonGroup group) {
        if (window.isOpen()) {
            count(group, true, true);
        } else {
            group.placeable().ifPresent(leaving -> placeWithin(group, leaving));
        }
    }

    private void placeWithin(PersonGroup group, Leaving leaving) {
        long inside = window.daysOf(leaving);
        if (inside > 0) {
            count(group, inside == leaving.days(), inside * 2 > leaving.days());
        }
    }

    private void count(PersonGroup group, boolean certain, boolean likely) {
        Tally tally = tallies.computeIfAbsent(group.key() == null ? UNKNOWN : group.key(), unseen -> new Tally());
        long persons = group.persons();
        total += persons;
        tally.possible(persons);
        tally.certain(certain ? persons : 0);
        tally.likely(likely ? persons : 0);
        undated += likely ? 0 : persons;
    }
}
