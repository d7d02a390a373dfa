package org.testimony.classify.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.AppliedDecision;
import org.testimony.contract.person.Status;

/**
 * A person as the ledger sees it: what was judged of each two mentions, and what keeps others apart.
 *
 * @param mergedInto who goes on, when this person was merged
 * @param absorbed persons who were merged into this one and come back when that is undone
 * @param edges judgements between two of this person's mentions; pairs of which nothing is known are left out
 * @param apart persons with a matching mention who are kept apart
 * @param possiblySame hints at persons who may be the same, the surest first
 * @param mentionsLeftOut mentions beyond the first hundred, of which no judgements are shown
 */
public record PersonView(
        DefectorId defectorId,
        Status status,
        @Nullable DefectorId mergedInto,
        int revision,
        List<HeldMention> mentions,
        List<Edge> edges,
        List<Apart> apart,
        List<Edge> possiblySame,
        List<DefectorId> absorbed,
        List<AppliedDecision> decisions,
        int mentionsLeftOut) {

    /**
     * A mention and what brought it here.
     *
     * @param home the person to whom it goes back when a merge is undone
     */
    public record HeldMention(
            MentionId mentionId,
            ArticleId articleId,
            StoryId storyId,
            DefectorId home,
            double score,
            List<String> why) {}

    /** Who judges. */
    public enum Judge {
        /** Rules and weights. */
        MACHINE,
        /** A decision. */
        ANALYST
    }

    /** What is judged. */
    public enum Judgement {
        /** One person. */
        SAME,
        /** Perhaps one person. */
        UNSURE,
        /** Two people. */
        NOT_SAME
    }

    /**
     * The judgement of a pair.
     *
     * @param otherPerson who holds the other mention, when that is somebody else
     * @param score how sure the machine is, 0 to 1; absent where it is not asked or says no
     * @param decision what an analyst decided
     */
    public record Edge(
            MentionId one,
            MentionId other,
            @Nullable DefectorId otherPerson,
            Judgement judgement,
            Judge by,
            @Nullable Double score,
            List<String> why,
            @Nullable DecisionId decision) {}

    /**
     * A person kept apart.
     *
     * @param matches judgements that speak for one person
     * @param blockers judgements that forbid it
     */
    public record Apart(DefectorId defectorId, List<Edge> matches, List<Edge> blockers) {}
}
