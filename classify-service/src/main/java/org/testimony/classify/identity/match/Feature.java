package org.testimony.classify.identity.match;

import java.util.List;
import java.util.Optional;

/**
 * One thing on which two mentions can agree or differ. It says at which level they stand; how many points a level is worth
 * is fitted ({@link MatchWeights}), never written here.
 */
@FunctionalInterface
public interface Feature {
    /** The level of this pair, or nothing when there is nothing to compare. */
    Optional<Finding> compare(CandidatePair pair);

    /** All features, in the order in which reasons with equal points are listed. */
    List<Feature> ALL = List.of(
            NameFeature.NAME,
            TextFeature.STORY,
            TextFeature.FACTS,
            TextFeature.NEWS_CYCLE,
            PersonFeature.NATIONALITY,
            PersonFeature.AGE,
            PersonFeature.GENDER,
            PersonFeature.ROLE,
            PersonFeature.RESIDENCE,
            PersonFeature.DEFECTED);

    /** A finding. */
    static Optional<Finding> found(String level, String why) {
        return Optional.of(new Finding(level, why));
    }
}
