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
    /**
     * The surest first. Ties go by mentions and never by persons, whose ids depend on who came first; both sides choose the
     * same pair.
     */
    static final Comparator<PossibleLink> SUREST_FIRST = Comparator.comparingDouble(PossibleLink::score)
            .reversed()
            .thenComparing(PossibleLink::smaller)
            .thenComparing(PossibleLink::larger);

    private String smaller() {
        return mine.value().compareTo(theirs.value()) <= 0 ? mine.value() : theirs.value();
    }

    private String larger() {
        return mine.value().compareTo(theirs.value()) <= 0 ? theirs.value() : mine.value();
    }

    PossibleLink reverse(DefectorId holder) {
        return new PossibleLink(holder, score, theirs, mine);
    }
}
