package org.testimony.classify.identity.match;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    // Decades of people who share a name, up to which the words below hold.
    private static final double[] LIMITS = {2, 2.9, 3.3, 4.2};
    private static final List<String> RARITIES = List.of("very common", "common", "uncommon", "rare", "very rare");
    // Joined once: levels are asked for every pair.
    private static final Map<NameMatch, List<String>> GRADED = KINDS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    e -> RARITIES.stream().map(r -> e.getValue() + ", " + r).toList()));

    @Override
    public String level(CandidatePair pair) {
        NameSet.Compared names = pair.names();
        if (pair.isOfOneStory()) {
            return inCopies(names.match());
        }
        String kind = KINDS.get(names.match());
        if (kind == null) {
            boolean one = pair.a().names().isEmpty();
            boolean other = pair.b().names().isEmpty();
            return one && other
                    ? "no name on either side"
                    : one || other ? "no name on one side" : "names of two kinds";
        }
        return names.match().isAgreement() ? graded(names) : kind;
    }

    @Override
    public String why(CandidatePair pair) {
        NameSet.Compared names = pair.names();
        String level = level(pair);
        return names.match() == NameMatch.UNKNOWN
                ? level
                : (names.match().isAgreement() && !pair.isOfOneStory() ? "same " : "") + level + " '" + names.name()
                        + "'";
    }

    /** A text tells of few people, so how many others bear a name does not matter in its copies. */
    private static String inCopies(NameMatch match) {
        return match.isAgreement()
                ? "same name in a copy"
                : match == NameMatch.UNKNOWN ? "no name to compare in a copy" : "other name in a copy";
    }

    private static String graded(NameSet.Compared names) {
        int rarity = 0;
        while (rarity < LIMITS.length && names.rarity() >= LIMITS[rarity]) {
            rarity++;
        }
        return GRADED.getOrDefault(names.match(), RARITIES).get(rarity);
    }
}
