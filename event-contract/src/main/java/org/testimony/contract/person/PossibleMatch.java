package org.testimony.contract.person;

import java.util.List;
import org.testimony.contract.Require;
import org.testimony.contract.id.DefectorId;

/**
 * A person who may be this one.
 *
 * @param score how likely the surest two of their mentions are one person, 0 to 1
 * @param why what speaks for and against it, the strongest first
 */
public record PossibleMatch(DefectorId defectorId, double score, List<String> why) {
    public PossibleMatch {
        Require.present(defectorId, "possibleMatch.defectorId");
        Require.share(score, "possibleMatch.score");
        why = List.copyOf(why);
    }
}
