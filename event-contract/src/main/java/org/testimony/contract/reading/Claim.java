package org.testimony.contract.reading;

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
 */
public record Claim(
        ClaimId claimId,
        long count,
        Bound bound,
        String of,
        @Nullable CountryCode nationality,
        @Nullable Gender gender,
        @Nullable String period,
        Evidence evidence) {
    public Claim {
        Require.present(claimId, "claim.claimId");
        Require.atLeast(0, count, "claim.count");
        Require.present(bound, "claim.bound");
        Require.text(of, "claim.of");
        Require.present(evidence, "claim.evidence");
    }
}
