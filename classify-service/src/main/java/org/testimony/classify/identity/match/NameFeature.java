package org.testimony.classify.identity.match;

import org.testimony.classify.identity.name.NameSet;

/** What names say: how much of them agrees, and how many people share what agrees. */
final class NameFeature {
    /** Names by kind of agreement and rarity. */
    static final Feature NAME = pair -> {
        NameSet.Compared names = pair.names();
        return switch (names.match()) {
            case FULL -> Feature.found("full name, " + rarity(names), said("same name", names));
            case INITIAL -> Feature.found("name with initial, " + rarity(names), said("same name with initial", names));
            case LONG_KUNYA ->
                Feature.found("long battle name, " + rarity(names), said("same long battle name", names));
            case PART -> Feature.found("part of a name, " + rarity(names), said("part of the name", names));
            case SINGLE -> Feature.found("single name, " + rarity(names), said("same single name", names));
            case KUNYA -> Feature.found("battle name, " + rarity(names), said("same battle name", names));
            case RENAMED -> Feature.found("given name only", said("same given name", names));
            case OTHER, DISTINCT -> Feature.found("other name", said("other names", names));
            case OTHER_KUNYA -> Feature.found("other battle name", said("other battle names", names));
            case UNKNOWN -> unknown(pair);
        };
    };

    private NameFeature() {}

    /** Whether what agrees is borne by so few that one wrong word elsewhere is likelier than a second person. */
    static boolean isTelling(NameSet.Compared names) {
        return names.match().isAgreement() && names.rarity() >= 3;
    }

    private static java.util.Optional<Finding> unknown(CandidatePair pair) {
        boolean one = pair.a().names().isEmpty();
        boolean other = pair.b().names().isEmpty();
        return one && other
                ? Feature.found("no name on either side", "no names to compare")
                : one || other
                        ? Feature.found("no name on one side", "no name to compare")
                        : Feature.found("names of two kinds", "names that cannot be compared");
    }

    private static String said(String what, NameSet.Compared names) {
        String known = names.match().isAgreement() ? rarity(names) + ": '" : "'";
        return what + ", " + known + names.name() + "'";
    }

    /** One in a hundred, in a thousand, in ten thousand. */
    private static String rarity(NameSet.Compared names) {
        double rarity = names.rarity();
        return rarity < 2 ? "very common" : rarity < 3 ? "common" : rarity < 4.2 ? "uncommon" : "rare";
    }
}
