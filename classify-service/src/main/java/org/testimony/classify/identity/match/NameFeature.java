package org.testimony.classify.identity.match;

import java.util.Map;
import org.testimony.classify.identity.name.NameMatch;
import org.testimony.classify.identity.name.NameSet;

/** What names say: how much of them agrees, and how many people share what agrees. */
enum NameFeature implements Feature {
    NAME;

    private static final Map<NameMatch, String> KINDS = Map.of(
            NameMatch.FULL, "full name",
            NameMatch.INITIAL, "name with initial",
            NameMatch.LONG_KUNYA, "long battle name",
            NameMatch.PART, "part of a name",
            NameMatch.SINGLE, "single name",
            NameMatch.KUNYA, "battle name",
            NameMatch.RENAMED, "given name only",
            NameMatch.DISTINCT, "other name",
            NameMatch.OTHER, "other name",
            NameMatch.OTHER_KUNYA, "other battle name");
    // Decades of people who share a name, with the word for the level; short levels keep the strings few.
    private static final double[] LIMITS = {2, 3, 4.2};
    private static final String[] RARITIES = {", very common", ", common", ", uncommon", ", rare"};

    @Override
    public String level(CandidatePair pair) {
        NameSet.Compared names = pair.names();
        String kind = KINDS.get(names.match());
        if (kind == null) {
            boolean one = pair.a().names().isEmpty();
            boolean other = pair.b().names().isEmpty();
            return one && other ? "no name on either side" : one || other ? "no name on one side" : "names of two kinds";
        }
        return names.match().isAgreement() ? kind + rarity(names) : kind;
    }

    @Override
    public String why(CandidatePair pair) {
        NameSet.Compared names = pair.names();
        String level = level(pair);
        return names.match() == NameMatch.UNKNOWN
                ? level
                : (names.match().isAgreement() ? "same " : "") + level + " '" + names.name() + "'";
    }

    private static String rarity(NameSet.Compared names) {
        int rarity = 0;
        while (rarity < LIMITS.length && names.rarity() >= LIMITS[rarity]) {
            rarity++;
        }
        return RARITIES[rarity];
    }
}
