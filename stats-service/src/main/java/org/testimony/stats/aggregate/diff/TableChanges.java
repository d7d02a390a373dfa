package org.testimony.stats.aggregate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.testimony.stats.aggregate.Bucket;
import org.testimony.stats.aggregate.DefectionTable;
import org.testimony.stats.aggregate.diff.BucketChange.Bounds;

/** Compares two tables. */
final class TableChanges {
    private static final Bounds NONE = new Bounds(0, 0, 0);

    private TableChanges() {}

    /** The buckets that differ: periods in order, values in the order of the later table. */
    static List<BucketChange> between(DefectionTable before, DefectionTable after, boolean inTime) {
        Map<String, Bounds> was = bounds(before);
        Map<String, Bounds> is = bounds(after);
        Set<String> keys = new LinkedHashSet<>();
        after.buckets().forEach(bucket -> keys.add(bucket.key()));
        before.buckets().forEach(bucket -> keys.add(bucket.key()));
        List<BucketChange> changes = new ArrayList<>();
        for (String key : inTime ? new TreeSet<>(keys) : keys) {
            BucketChange change = new BucketChange(key, was.getOrDefault(key, NONE), is.getOrDefault(key, NONE));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, Bounds> bounds(DefectionTable table) {
        Map<String, Bounds> bounds = new HashMap<>();
        for (Bucket bucket : table.buckets()) {
            bounds.put(bucket.key(), new Bounds(bucket.low(), bucket.best(), bucket.high()));
        }
        return bounds;
    }
}
