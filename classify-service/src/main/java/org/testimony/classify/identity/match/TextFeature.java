package org.testimony.classify.identity.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the texts say beside the persons' attributes: copies, shared facts, days between the reports. */
enum TextFeature implements Feature {
    /** Copies of one text speak of the same few people, and mostly tell each in the same words. */
    STORY {
        @Override
        public String level(CandidatePair pair) {
            return pair.isOfOneStory()
                    ? pair.isToldInTheSameWords() ? "copy, same words" : "copy, other words"
                    : pair.isToldInTheSameWords() ? "other text, same words" : "another text";
        }

        @Override
        public String why(CandidatePair pair) {
            return pair.isOfOneStory()
                    ? "story copy" + (pair.isToldInTheSameWords() ? ", told in the same words" : "")
                    : pair.isToldInTheSameWords() ? "told in the same words" : "another text";
        }
    },

    /** Names of places, outlets and people that few texts have, told of both. A copy has them anyway. */
    FACTS {
        @Override
        public @Nullable String level(CandidatePair pair) {
            Set<String> one = pair.a().facts();
            Set<String> other = pair.b().facts();
            if (one.isEmpty() || other.isEmpty() || pair.isOfOneStory() || pair.isToldInTheSameWords()) {
                return null;
            }
            long shared = one.stream().filter(other::contains).limit(2).count();
            return shared == 0 ? "no shared fact" : shared == 1 ? "one shared fact" : "several shared facts";
        }

        @Override
        public String why(CandidatePair pair) {
            Set<String> shared = new TreeSet<>(pair.a().facts());
            shared.retainAll(pair.b().facts());
            return shared.isEmpty() ? "no shared fact" : "shared facts '" + String.join("', '", shared) + "'";
        }
    },

    /** A case is in the news for weeks: the same name in two other years is more often another person. */
    NEWS_CYCLE {
        @Override
        public @Nullable String level(CandidatePair pair) {
            Instant one = pair.a().publishedAt();
            Instant other = pair.b().publishedAt();
            if (one == null || other == null || pair.isOfOneStory()) {
                return null;
            }
            long days = Math.abs(Duration.between(one, other).toDays());
            return days <= 7
                    ? "reported within a week"
                    : days <= 45
                            ? "reported within 45 days"
                            : days <= 365 ? "reported within a year" : "reported years apart";
        }

        @Override
        public String why(CandidatePair pair) {
            return String.valueOf(level(pair));
        }
    }
}
