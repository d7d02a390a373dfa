package org.testimony.stats.aggregate;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Persons who left, counted once each. */
@Schema(description = "Persons who left. Persons are counted, never articles.")
public record Defections(
        @Schema(description = "what the buckets are") String by,

        @Schema(
                description =
                        "the moment asked for, else when the newest counted record became known; absent without any")
        @Nullable
        Instant asOf,

        @Schema(description = "echoed: only what was published by then is counted; absent when not asked for") @Nullable
        Instant publishedBy,

        @Schema(
                description = "Periods in order, without gaps between the first and the last; or attribute"
                        + " values, the largest first, with 'unknown' last for persons whose value no article"
                        + " gives. A person with several narratives is in several buckets.")
        List<Bucket> buckets,

        @Schema(description = "counted persons whom no bucket claims: no date, or too wide a one")
        long undated,

        @Schema(description = "persons counted, each once; equals the sum of best plus undated, save by narrative")
        long total,

        @Schema(
                description = "persons there are at least: those who may be one person (possiblySame) taken as one."
                        + " The same doubt lowers low in the buckets")
        long totalLow) {}
