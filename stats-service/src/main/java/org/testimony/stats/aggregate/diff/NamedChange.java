package org.testimony.stats.aggregate.diff;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person behind a difference, as it is shown. */
record NamedChange(
        String defectorId,
        String name,

        @Schema(description = "entered, left, moved (to another bucket) or changed (how surely)")
        String change,

        @Schema(description = "the buckets whose best held the person before")
        List<String> from,

        @Schema(description = "the buckets whose best holds the person after")
        List<String> to,

        @Schema(
                description =
                        "why: new, split, merged, rejected, restored, confirmed, status, mentions (gained the first or"
                                + " lost the last), dates, attribute")
        List<String> reasons,

        @Nullable String mergedInto) {
    NamedChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }

    static NamedChange of(PersonChange change, @Nullable String name, @Nullable String mergedInto) {
        return new NamedChange(
                change.defectorId(),
                name == null ? "unnamed" : name,
                change.change(),
                change.from(),
                change.to(),
                change.reasons(),
                mergedInto);
    }
}
