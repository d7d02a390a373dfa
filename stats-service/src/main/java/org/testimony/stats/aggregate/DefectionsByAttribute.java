package org.testimony.stats.aggregate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Window;

/**
 * Persons per attribute value, the largest bucket first and {@code unknown} last. Without a window low, best and high
 * are the same; with one, they say how surely the persons left within it, and persons without a date are not counted.
 * Persons who may be one person add one to low together, under the only value that is known of them.
 */
public final class DefectionsByAttribute {
    /** The key of persons whose attribute no article gives. */
    public static final String UNKNOWN = "unknown";

    private static final Comparator<Bucket> UNKNOWN_LAST =
            Comparator.comparing(bucket -> bucket.key().equals(UNKNOWN));
    private static final Comparator<Bucket> ORDER = UNKNOWN_LAST
            .thenComparing(Comparator.comparingLong(Bucket::best).reversed())
            .thenComparing(Comparator.comparingLong(Bucket::high).reversed())
            .thenComparing(Bucket::key);

    private final Window window;
    private final PossiblySame possiblySame;
    private final Map<String, Tally> tallies = new HashMap<>();
    private long undated;
    private long total;
    private long totalLow;

    private DefectionsByAttribute(Window window, PossiblySame possiblySame) {
        this.window = window;
        this.possiblySame = possiblySame;
    }

    /**
     * The table of some persons.
     *
     * @param several whether one person can hold several values, each in a row of its own
     */
    public static DefectionTable of(List<PersonGroup> groups, Window window, boolean several) {
        DefectionsByAttribute table = new DefectionsByAttribute(window, PossiblySame.among(groups));
        groups.forEach(table::place);
        table.possiblySame.sets().forEach(set -> table.placeAsOne(set, several));
        List<Bucket> buckets = table.tallies.entrySet().stream()
                .map(entry -> entry.getValue().named(entry.getKey(), null))
                .sorted(ORDER)
                .toList();
        return new DefectionTable(buckets, table.undated, table.total, table.totalLow);
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
        Tally tally = tally(group.key());
        long persons = group.persons();
        boolean alone = !possiblySame.concerns(group);
        total += persons;
        totalLow += alone ? persons : 0;
        tally.possible(persons);
        tally.certain(certain && alone ? persons : 0);
        tally.likely(likely ? persons : 0);
        undated += likely ? 0 : persons;
    }

    private void placeAsOne(List<PersonGroup> set, boolean several) {
        List<Leaving> dated =
                set.stream().flatMap(group -> group.placeable().stream()).toList();
        totalLow += window.mayHold(dated) ? 1 : 0;
        if (window.holds(dated)) {
            List<String> known = set.stream()
                    .flatMap(group -> Stream.ofNullable(group.key()))
                    .distinct()
                    .toList();
            if (known.isEmpty()) {
                tally(null).certain(1);
            } else if (several || known.size() == 1) {
                known.forEach(key -> tally(key).certain(1));
            }
        }
    }

    private Tally tally(@Nullable String key) {
        return tallies.computeIfAbsent(key == null ? UNKNOWN : key, unseen -> new Tally());
    }
}
