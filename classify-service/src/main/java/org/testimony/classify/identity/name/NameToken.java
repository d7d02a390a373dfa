package org.testimony.classify.identity.name;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One part of a name.
 *
 * @param text folded: lower case, without accents
 * @param skeleton the consonants that survive a change of transliteration
 */
record NameToken(String text, String skeleton) {
    // Names that so many people bear that sharing one says little.
    private static final Set<String> COMMON = Stream.of(
                    "mohammed ahmed ali omar khaled abdullah abdul abd rahman hassan hussein ibrahim mahmoud mustafa"
                            .split(" "),
                    "youssef saleh said hamza bilal fatima aisha maryam khadija zahra amir karim samir".split(" "),
                    "anna maria john david michael thomas peter daniel".split(" "))
            .flatMap(Stream::of)
            .map(Skeleton::of)
            .collect(Collectors.toUnmodifiableSet());
    private static final int MOST_EDITS = 3;
    private static final int SHORTEST_WITH_SLIP = 4;

    static NameToken of(String folded) {
        return new NameToken(folded, Skeleton.of(folded));
    }

    boolean isInitial() {
        return text.length() == 1;
    }

    boolean isCommon() {
        return COMMON.contains(skeleton);
    }

    /** Whether both spell one name: equal, or the same consonants and few other differences. */
    boolean spells(NameToken other) {
        if (text.equals(other.text)) {
            return true;
        }
        int longer = Math.max(text.length(), other.text.length());
        boolean alike = skeleton.equals(other.skeleton)
                || (Math.min(skeleton.length(), other.skeleton.length()) >= SHORTEST_WITH_SLIP
                        && EditDistance.between(skeleton, other.skeleton) <= 1);
        return alike && EditDistance.between(text, other.text) <= Math.min(MOST_EDITS, longer / 2);
    }

    /** Whether one is the first letter of the other. */
    boolean abbreviates(NameToken other) {
        return (isInitial() || other.isInitial()) && text.charAt(0) == other.text.charAt(0);
    }
}
