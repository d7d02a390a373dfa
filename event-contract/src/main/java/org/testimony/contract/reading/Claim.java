package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.Require;
import org.testimony.contract.id.ClaimId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.text.Evidence;

/**
 * A figure that an article asserts about a group of people who left. A claim is never a count of persons.
 *
 * @param of whom the figure counts, in the field's words, such as {@code defectors}
 * @param period what time the figure is about, as the text puts it
 * @param facet which part of the group it counts, in the text's words, when that is neither a nationality nor a sex
 * @param share the share that the text gives instead of a figure, 0 to 1; the count is then worked out from the text's own total
 * @param grounds which rule read it
 */
public record Claim(
        ClaimId claimId,
        long count,
        Bound bound,
        String of,
        @Nullable CountryCode nationality,
        @Nullable Gender gender,
        @Nullable String period,
        Evidence evidence,
        @Nullable String facet,
        @Nullable Double share,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ground> grounds) {
    public Claim {
        Require.present(claimId, "claim.claimId");
        Require.atLeast(0, count, "claim.count");
        Require.present(bound, "claim.bound");
        Require.text(of, "claim.of");
        Require.present(evidence, "claim.evidence");
        if (share != null) {
            Require.share(share, "claim.share");
        }
        grounds = List.copyOf(grounds);
    }

    /** A plain figure. */
    public Claim(
            ClaimId claimId,
            long count,
            Bound bound,
            String of,
            @Nullable CountryCode nationality,
            @Nullable Gender gender,
            @Nullable String period,
            Evidence evidence) {
        this(claimId, count, bound, of, nationality, gender, period, evidence, null, null, List.of());
    }
}
