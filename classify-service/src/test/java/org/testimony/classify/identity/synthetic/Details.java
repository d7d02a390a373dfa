package org.testimony.classify.identity.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimony.classify.identity.particular.Particulars;

/**
 * What is told of made-up people in particular. Draws by chance of its own, so that all else of a world stays as it was
 * without. Rates are rounded from {@link CountParticulars} on 148 labelled articles, from which the table of words was not
 * counted: in 64 pairs of reports of one person a sixth of the smaller set is shared, and nothing at all in two thirds; in
 * 1,476 pairs of two persons something is shared in one of fifty. Two persons are given a little more in common than that,
 * one person a little less; who left together, and with how much in common, is an estimate.
 */
final class Details {
    private static final int OWN = 10;
    private static final int COMPANIONS = 3;
    private static final int VOCABULARY = 2_000;
    private static final int OFFICIALS = 500;
    private static final double SILENT = 0.2;
    private static final double NEWS_OF_ITS_OWN = 0.5;
    private static final double COMPANION_NAMED = 0.4;
    private static final double PLACE_NAMED = 0.3;
    private static final double KEPT_BY_COPY = 0.9;
    // People who left with another share the way out and whom they met on it.
    private static final double LEFT_TOGETHER = 0.05;
    private static final double PAIRS = 0.57;

    private final Dice dice;
    private final Map<String, List<String>> own = new HashMap<>();
    private final Map<String, List<String>> companions = new HashMap<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> officials = new ArrayList<>();

    Details(long seed) {
        dice = new Dice(new Random(seed).nextLong());
        for (int i = 0; i < VOCABULARY; i++) {
            vocabulary.add(word());
        }
        for (int i = 0; i < OFFICIALS; i++) {
            officials.add(name());
        }
    }

    /** Particulars of a story about a person, before its copies are written. */
    Particulars tell(SyntheticPerson person) {
        meet(person);
        if (dice.chance(SILENT)) {
            return Particulars.NONE;
        }
        // How much of a story is the person's: some tell nothing of what others told.
        double share = dice.chance(NEWS_OF_ITS_OWN) ? 0 : 0.2 + 0.6 * dice.below(1_000) / 1_000;
        int many = Math.min(48, 1 + dice.days(7));
        TreeSet<String> words = new TreeSet<>();
        for (int i = 0; i < many; i++) {
            words.add(dice.chance(share) ? dice.pick(known(own, person)) : dice.pick(vocabulary));
        }
        TreeSet<String> names = new TreeSet<>();
        known(companions, person).stream()
                .filter(c -> dice.chance(COMPANION_NAMED))
                .forEach(names::add);
        person.facts().stream()
                .map(f -> f.toLowerCase(Locale.ROOT))
                .filter(f -> dice.chance(PLACE_NAMED))
                .forEach(names::add);
        for (int i = dice.below(3); i > 0; i--) {
            names.add(dice.zipf(officials, 100));
        }
        return new Particulars(List.copyOf(words), List.copyOf(names));
    }

    /** What one copy keeps of them. */
    Particulars copied(Particulars told) {
        return new Particulars(kept(told.words()), kept(told.names()));
    }

    private List<String> kept(List<String> told) {
        return told.stream().filter(word -> dice.chance(KEPT_BY_COPY)).toList();
    }

    private void meet(SyntheticPerson person) {
        if (own.containsKey(person.id())) {
            return;
        }
        List<String> words =
                new ArrayList<>(Stream.generate(this::word).limit(OWN).toList());
        List<String> names =
                new ArrayList<>(Stream.generate(this::name).limit(COMPANIONS).toList());
        if (!persons.isEmpty() && dice.chance(LEFT_TOGETHER)) {
            String friend = dice.pick(persons);
            words.subList(0, OWN / 2).clear();
            words.addAll(own.getOrDefault(friend, List.of()).subList(0, OWN / 2));
            names.set(0, companions.getOrDefault(friend, names).get(0));
        }
        if (!person.married().equals(person.family())) {
            names.set(1, made(2) + " " + person.married().toLowerCase(Locale.ROOT));
        }
        own.put(person.id(), words);
        companions.put(person.id(), names);
        persons.add(person.id());
    }

    private static List<String> known(Map<String, List<String>> of, SyntheticPerson person) {
        return of.getOrDefault(person.id(), List.of());
    }

    private String word() {
        return dice.chance(PAIRS) ? made(2) + "_" + made(2) : made(3);
    }

    private String name() {
        return made(2) + " " + made(3);
    }

    /** Letters that no table lists. */
    private String made(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append("bcdfghjklmnprstvwxz".charAt(dice.below(19)))
                    .append("aeiou".charAt(dice.below(5)))
                    .append("klmnrstx".charAt(dice.below(8)));
        }
        return word.toString();
    }
}
