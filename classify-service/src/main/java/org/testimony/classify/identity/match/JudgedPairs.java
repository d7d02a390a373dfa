package org.testimony.classify.identity.match;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judgements made lately, so that a pair which several steps ask about is weighed once. Each pair has one place, and
 * another pair may take it: memory is bounded, and a judgement that is gone is made again. A mention with new content is
 * another {@link MentionFacts}, so nothing outdated is ever answered. Not thread-safe.
 */
final class JudgedPairs {
    // Enough for all pairs of 250 mentions; a judgement takes about 200 bytes.
    private static final int PLACES = 1 << 15;

    private final @Nullable Judged[] places = new Judged[PLACES];

    private record Judged(MentionFacts one, MentionFacts other, MatchDecision decision) {
        @SuppressWarnings("ReferenceEquality") // comparing content would cost as much as judging
        boolean isOf(MentionFacts a, MentionFacts b) {
            return (one == a && other == b) || (one == b && other == a);
        }
    }

    /** The known judgement of two mentions in either order, else a new one. */
    MatchDecision of(
            MentionFacts one, MentionFacts other, BiFunction<MentionFacts, MentionFacts, MatchDecision> judge) {
        int place = place(hash(one) + hash(other));
        Judged known = places[place];
        if (known != null && known.isOf(one, other)) {
            return known.decision();
        }
        MatchDecision decision = judge.apply(one, other);
        places[place] = new Judged(one, other, decision);
        return decision;
    }

    private static int hash(MentionFacts facts) {
        int hash = facts.reading().mentionId().value().hashCode() * 0x9e3779b9;
        return hash ^ (hash >>> 15);
    }

    /** The sum of both hashes is the same from both sides; its upper bits are the better mixed ones. */
    private static int place(int sum) {
        return (sum * 0x85ebca6b) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
