package org.testimony.classify.identity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a name under which people can be looked up: one name, two names, or a name with an initial. Two spellings of
 * one name have an atom in common.
 *
 * @param key what is the same for all spellings
 * @param rarity how rare it is, decimal logarithm of one in how many people; by a static table, never by who came before
 */
public record NameAtom(String key, double rarity) implements Comparable<NameAtom> {
    /** From here on a name is looked up alone; below it needs something beside. */
    public static final double TELLING = 2.9;

    private static final double INITIAL = 1.1;

    static List<NameAtom> of(PersonName name) {
        List<NameToken> words =
                name.tokens().stream().filter(t -> !t.isInitial()).toList();
        String kind = name.isKunya() ? "k:" : "n:";
        List<NameAtom> atoms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            NameToken word = words.get(i);
            if (i == 0 || !name.isKunya()) {
                atoms.add(new NameAtom(kind + word.skeleton(), word.rarity()));
            }
            if (word.rarity() < TELLING) {
                for (int j = 0; j < words.size(); j++) {
                    if (j > i && words.get(j).rarity() < TELLING) {
                        atoms.add(pair(word, words.get(j)));
                    }
                }
                withInitials(word, name, atoms);
            }
        }
        return atoms;
    }

    private static NameAtom pair(NameToken one, NameToken other) {
        String key = String.join(
                "+", Stream.of(one.skeleton(), other.skeleton()).sorted().toList());
        return new NameAtom("p:" + key, one.rarity() + other.rarity());
    }

    /** "Ahmed B." meets "Ahmed Berisha" although half of all people would meet under Ahmed. */
    private static void withInitials(NameToken word, PersonName name, List<NameAtom> atoms) {
        for (NameToken other : name.tokens()) {
            if (other != word && !name.isKunya()) {
                atoms.add(
                        new NameAtom("i:" + word.skeleton() + "+" + other.text().charAt(0), word.rarity() + INITIAL));
            }
        }
    }

    @Override
    public int compareTo(NameAtom other) {
        return Comparator.comparing(NameAtom::key).compare(this, other);
    }
}
