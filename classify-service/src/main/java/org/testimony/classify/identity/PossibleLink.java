package org.testimony.classify.identity;

import java.util.Comparator;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * A hint that another person may be the same: the surest pair of mentions between the two.
 *
 * @param mine the mention of the person who holds this link
 */
public record PossibleLink(DefectorId person, double score, MentionId mine, MentionId theirs) {
    /** The surest first. Ties go by mentions and never by persons, whose ids depend on who came first. */
    static final Comparator<PossibleLink> SUREST_FIRST = Comparator.comparingDouble(PossibleLink::score)
            .reversed()
            .thenComparing(link -> link.theirs().value())
            .thenComparing(link -> link.mine().value());

    PossibleLink reverse(DefectorId holder) {
        return new PossibleLink(holder, score, theirs, mine);
    }
}
