package org.testimony.classify.identity.match;

import org.testimony.classify.identity.name.NameSet;

/**
 * Two mentions that may be one person, in the order of their ids, so that a pair is judged alike from both sides.
 *
 * @param names how their names compare, which several rules ask
 */
public record CandidatePair(MentionFacts a, MentionFacts b, NameSet.Compared names) {
    private static final double SAME_WORDS = 0.5;

    /** The pair of two mentions. */
    public static CandidatePair of(MentionFacts one, MentionFacts other) {
        return id(one).compareTo(id(other)) <= 0 ? ordered(one, other) : ordered(other, one);
    }

    /** Whether both stand in one text or in copies of it. */
    boolean isOfOneStory() {
        return a.story().equals(b.story());
    }

    /** Whether at least half of the word sequences that prove the leaving in one are in the other. */
    boolean isToldInTheSameWords() {
        return a.sentences().containment(b.sentences()) >= SAME_WORDS;
    }

    /** Whether a side has no name, and no copied text makes up for it. */
    public boolean isNameless() {
        return !isOfOneStory() && (a.names().isEmpty() || b.names().isEmpty());
    }

    /** Whether both tell something that few stories tell. */
    public boolean sharesParticulars() {
        return a.particulars().shared(b.particulars()) + a.particulars().peopleShared(b.particulars()) > 0;
    }

    private static CandidatePair ordered(MentionFacts a, MentionFacts b) {
        return new CandidatePair(a, b, a.names().compare(b.names()));
    }

    private static String id(MentionFacts facts) {
        return facts.reading().mentionId().value();
    }
}
