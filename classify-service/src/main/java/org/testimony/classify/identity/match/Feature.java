package org.testimony.classify.identity.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on which two mentions can agree or differ. It says at which level they stand; how many points a level is worth
 * is fitted ({@link MatchWeights}), never written here.
 */
public interface Feature {
    /** The level of this pair, such as {@code same nationality, common}; null when there is nothing to compare. */
    @Nullable
    String level(CandidatePair pair);

    /** The level in the words of this pair, such as {@code same nationality SY}. Asked only where there is a level. */
    String why(CandidatePair pair);

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
            PersonFeature.DEFECTED,
            ParticularFeature.PARTICULARS,
            ParticularFeature.NAMES_BESIDE);
}
