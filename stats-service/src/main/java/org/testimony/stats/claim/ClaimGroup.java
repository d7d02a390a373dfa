package org.testimony.stats.claim;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure and who asserts it. A claim is never a count of persons, and claims are never added up. */
record ClaimGroup(
        String claimKey,
        long count,

        @Schema(description = "how most of the articles mean the figure: exact, at-least, at-most or about")
        String bound,

        String of,
        @Nullable String nationality,
        @Nullable String gender,

        @Schema(description = "another part of the group, in the text's words") @Nullable
        String facet,

        @Schema(description = "the share that the text gives; the count is worked out from its own total") @Nullable
        Double share,

        @Schema(description = "what time it is about; days only as far as they can be told") @Nullable
        ClaimPeriod period,

        @Schema(description = "how many articles assert it") long articles,

        @Schema(description = "how many stories do; copies of one text count once")
        long stories,

        @Schema(description = "how many independent sources there are at least: retellings of one report count once")
        long sources,

        @Schema(description = "day of the earliest article that has a date") @Nullable
        LocalDate first,

        @Nullable LocalDate last,

        @Schema(description = "persons counted by the same facets, where the claim can be compared with them") @Nullable
        IdentifiedPersons identified,

        @Schema(description = "claims about the same group and time that cannot hold together with this one")
        List<String> contradicts,

        @Schema(description = "other figures for the same group and the same time that can")
        List<String> beside,

        @Schema(description = "a few sentences, from different stories first; all of them when one claim is asked for")
        List<ClaimExample> examples) {
    ClaimGroup {
        contradicts = List.copyOf(contradicts);
        beside = List.copyOf(beside);
        examples = List.copyOf(examples);
    }
}
