package org.testimony.classify.identity.match;

import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.name.NameMatch;

/**
 * What two articles tell of their persons in particular. A copy tells the same anyway. Reasons give numbers and never the
 * words: these belong to no other service.
 */
enum ParticularFeature implements Feature {
    /** Rare words of the person's own story: a trade, a brother, a way out. */
    PARTICULARS {
        @Override
        public @Nullable String level(CandidatePair pair) {
            SharedParticulars one = pair.a().particulars();
            SharedParticulars other = pair.b().particulars();
            if (Math.min(one.size(), other.size()) < FEWEST || isUseless(pair)) {
                return null;
            }
            double shared = one.rarityShared(other);
            return shared == 0
                    ? "no shared particular"
                    : shared < SOME
                            ? "one shared particular"
                            : shared < MANY
                                    ? "some shared particulars"
                                    : shared < MOST ? "many shared particulars" : "most shared particulars";
        }

        @Override
        public String why(CandidatePair pair) {
            int shared = pair.a().particulars().shared(pair.b().particulars());
            return shared == 0 ? "no shared particular" : shared + " shared particulars";
        }
    },

    /** The same people named beside the person: a wife, a commander, a lawyer. */
    NAMES_BESIDE {
        @Override
        public @Nullable String level(CandidatePair pair) {
            SharedParticulars one = pair.a().particulars();
            SharedParticulars other = pair.b().particulars();
            if (isRenamed(pair)) {
                return "family name told beside";
            }
            if (!one.namesPeople() || !other.namesPeople() || isUseless(pair)) {
                return null;
            }
            int shared = one.peopleShared(other);
            return shared == 0
                    ? "no name told beside both"
                    : shared == 1 ? "one name told beside both" : "several names told beside both";
        }

        @Override
        public String why(CandidatePair pair) {
            return String.valueOf(level(pair));
        }
    };

    // Fewer are too few to miss one.
    private static final int FEWEST = 4;
    // Sums of rarities: up to one word, two, four.
    private static final double SOME = 3.1;
    private static final double MANY = 6.1;
    private static final double MOST = 12.1;

    /** A copy tells the same anyway; and no story makes one person of two names that differ. */
    private static boolean isUseless(CandidatePair pair) {
        NameMatch match = pair.names().match();
        return match == NameMatch.OTHER
                || match == NameMatch.OTHER_KUNYA
                || match == NameMatch.DISTINCT
                || pair.isOfOneStory()
                || pair.isToldInTheSameWords();
    }

    /** Whether one text names somebody beside the person, a husband as a rule, by the family name the other gives her. */
    private static boolean isRenamed(CandidatePair pair) {
        return pair.names().match() == NameMatch.RENAMED
                && (isNamedBeside(pair.a(), pair.b()) || isNamedBeside(pair.b(), pair.a()));
    }

    private static boolean isNamedBeside(MentionFacts person, MentionFacts other) {
        return other.particulars().namesFamily(person.names().skeletons());
    }
}
