package org.testimony.classify.identity.match;

import java.util.List;

/** The judgement of one pair of mentions, with its reasons. */
public sealed interface MatchDecision {
    /** The features that decided, the strongest first. */
    List<String> why();

    /**
     * One person.
     *
     * @param score how sure, 0 to 1
     */
    record Same(double score, List<String> why) implements MatchDecision {
        public Same {
            why = List.copyOf(why);
        }
    }

    /** Perhaps one person: too much to ignore, too little to merge; an analyst decides. */
    record Unsure(double score, List<String> why) implements MatchDecision {
        public Unsure {
            why = List.copyOf(why);
        }
    }

    /** Two people: something contradicts. Binds: the two never end in one person. */
    record NotSame(List<String> why) implements MatchDecision {
        public NotSame {
            why = List.copyOf(why);
        }
    }

    /** Nothing speaks for one person. */
    record Unrelated() implements MatchDecision {
        @Override
        public List<String> why() {
            return List.of();
        }
    }
}
