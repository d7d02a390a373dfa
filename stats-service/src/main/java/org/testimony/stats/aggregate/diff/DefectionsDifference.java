package org.testimony.stats.aggregate.diff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two knowledge dates count differently. */
@Schema(description = "Two tables of defections compared, with the persons behind every difference of best")
record DefectionsDifference(
        String by,
        String axis,
        Instant before,
        Instant after,
        @Schema(description = "only buckets that differ") List<BucketChange> buckets,
        Two undated,
        Two total,

        @Schema(description = "how many persons entered, left, moved and changed, whether they are listed or not")
        Map<String, Long> changes,

        @Schema(description = "the first of them, at most limit; all of them as CSV or NDJSON")
        List<NamedChange> persons) {
    /** A number on both days. */
    record Two(long before, long after) {}
}
