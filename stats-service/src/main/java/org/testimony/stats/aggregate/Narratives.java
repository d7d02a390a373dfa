package org.testimony.stats.aggregate;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Stories per narrative and period. */
@Schema(description = "Stories about people who left, and the narratives they carry. Copies of one text are one story.")
public record Narratives(
        String by,

        @Schema(
                description =
                        "the moment asked for, else when the newest relevant article was recorded; absent without any")
        @Nullable
        Instant asOf,

        @Schema(description = "echoed: only what was published by then is counted; absent when not asked for") @Nullable
        Instant publishedBy,

        @Schema(description = "the narratives counted, in the order to show them")
        List<String> codes,

        @Schema(description = "periods in order, without gaps; a story is in the period of its earliest article")
        List<StoryBucket> buckets,

        @Schema(description = "stories without a date") StoryCount undated,
        StoryCount total) {}
