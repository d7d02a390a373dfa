package org.testimony.classify.identity.match;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.identity.particular.TellingWords;
import org.testimony.contract.name.Skeleton;

/**
 * The particulars of one mention as sorted numbers, so that two mentions are compared in one pass: thousands of pairs are
 * compared for each new report. Two words with one number would count as shared; with 64 bits that does not happen.
 */
final class SharedParticulars {
    private static final double PLACE = 2.5;

    private final long[] told;
    private final double[] rarities;
    private final long[] people;
    private final Set<String> families;

    private SharedParticulars(long[] told, double[] rarities, long[] people, Set<String> families) {
        this.told = told;
        this.rarities = rarities;
        this.people = people;
        this.families = families;
    }

    static SharedParticulars of(Particulars particulars) {
        record Numbered(long number, double rarity) {}
        TellingWords table = TellingWords.packaged();
        Numbered[] numbered = Stream.concat(
                        particulars.words().stream().map(w -> new Numbered(number(w), table.rarity(w))),
                        particulars.names().stream()
                                .filter(n -> !isOfAPerson(n))
                                .map(n -> new Numbered(number(n), PLACE)))
                .sorted((a, b) -> Long.compare(a.number(), b.number()))
                .toArray(Numbered[]::new);
        return new SharedParticulars(
                Arrays.stream(numbered).mapToLong(Numbered::number).toArray(),
                Arrays.stream(numbered).mapToDouble(Numbered::rarity).toArray(),
                particulars.names().stream()
                        .filter(SharedParticulars::isOfAPerson)
                        .mapToLong(SharedParticulars::person)
                        .sorted()
                        .distinct()
                        .toArray(),
                particulars.names().stream()
                        .filter(SharedParticulars::isOfAPerson)
                        .map(name -> Skeleton.of(name.substring(name.lastIndexOf(' ') + 1)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** How much is told beside names of people. */
    int size() {
        return told.length;
    }

    /** Whether somebody is named beside. */
    boolean namesPeople() {
        return people.length > 0;
    }

    /** Whether the last word of a name told beside is one of these, by its consonants. */
    boolean namesFamily(Set<String> names) {
        return families.stream().anyMatch(names::contains);
    }

    /** Rarities of what both tell, added up: decimal logarithms of one story in how many. */
    double rarityShared(SharedParticulars other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < told.length && j < other.told.length) {
            int order = Long.compare(told[i], other.told[j]);
            if (order == 0) {
                sum += rarities[i];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** How many are told by both. */
    int shared(SharedParticulars other) {
        return shared(told, other.told);
    }

    /** How many people are named beside both. */
    int peopleShared(SharedParticulars other) {
        return shared(people, other.people);
    }

    private static int shared(long[] one, long[] other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Long.compare(one[i], other[j]);
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Another spelling, or another order of the same words, is the same name. */
    private static long person(String name) {
        return number(Arrays.stream(name.split(" ")).map(Skeleton::of).sorted().collect(Collectors.joining(" ")));
    }

    /** One word alone is more often a place. */
    private static boolean isOfAPerson(String name) {
        return name.indexOf(' ') > 0;
    }

    /** FNV-1a over the letters. */
    static long number(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
