package org.testimony.stats.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.http.Table;

/** Counts as rows. The undated ones get a row of their own, so that the file adds up to the total as the screen does. */
final class AggregateTables {
    static final Table<Bucket> DEFECTIONS = new Table<>(
            "defections",
            List.of("key", "low", "best", "high", "partial"),
            bucket -> Table.row(bucket.key(), bucket.low(), bucket.best(), bucket.high(), bucket.partial()));

    private static final String UNDATED = "undated";

    private AggregateTables() {}

    static List<Bucket> rows(Defections answer) {
        List<Bucket> rows = new ArrayList<>(answer.buckets());
        if (answer.undated() > 0) {
            rows.add(new Bucket(UNDATED, 0, answer.undated(), answer.undated(), null));
        }
        return rows;
    }

    static Table<StoryBucket> narratives(List<String> codes) {
        List<String> header = new ArrayList<>(List.of("key", "stories"));
        header.addAll(codes);
        header.add("partial");
        return new Table<>("narratives", header, bucket -> cells(bucket, codes));
    }

    static List<StoryBucket> rows(Narratives answer) {
        List<StoryBucket> rows = new ArrayList<>(answer.buckets());
        if (answer.undated().stories() > 0) {
            rows.add(new StoryBucket(
                    UNDATED, answer.undated().stories(), answer.undated().counts(), null));
        }
        return rows;
    }

    private static List<@Nullable Object> cells(StoryBucket bucket, List<String> codes) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(bucket.key());
        cells.add(bucket.stories());
        codes.forEach(code -> cells.add(bucket.counts().get(code)));
        cells.add(bucket.partial());
        return cells;
    }
}
