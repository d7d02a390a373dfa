package org.testimony.classify.identity.match;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.name.NameAtom;
import org.testimony.classify.identity.name.NameSet;
import org.testimony.classify.identity.particular.Particulars;
import org.testimony.classify.identity.particular.TellingWords;
import org.testimony.contract.id.StoryId;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.MentionReading;

/**
 * The keys under which a mention is looked up. Each key is made of atoms (a name, a nationality, a band of ages, a place …)
 * whose rarity is known beforehand; a key is used only when its atoms together are rarer than
 * {@link NameAtom#TELLING}, one person in about 800. So no block grows without bound, and no key depends on which
 * mentions came before.
 */
final class BlockKeys {
    private static final String FACTS = "fact";
    private static final double FACT = 2.1;
    private static final double MONTH = 1.4;
    private static final double AGE = 1;
    private static final double NATIONALITY = 1;
    private static final double COMMON_NATIONALITY = 0.5;
    private static final double PLACE = 0.7;
    private static final double ROLE = 1;
    private static final double WOMAN = 0.5;
    private static final int BAND_OF_YEARS = 4;
    private static final int BAND_OF_DAYS = 40;
    // Long lists of facts come from round-ups; their first words are enough to meet.
    private static final int MOST_FACTS = 6;
    // Of a named person, and of one without a name, whose keys are made of two.
    private static final int MOST_PARTICULARS = 16;
    private static final int MOST_OF_NAMELESS = 8;

    private record Atom(String kind, String key, double rarity) {}

    private final MentionReading reading;
    private final @Nullable Instant publishedAt;
    private final NameSet names;
    private final Set<String> facts;
    private final Particulars told;

    BlockKeys(
            MentionReading reading, @Nullable Instant publishedAt, NameSet names, Set<String> facts, Particulars told) {
        this.reading = reading;
        this.publishedAt = publishedAt;
        this.names = names;
        this.facts = facts;
        this.told = told;
    }

    /** All keys, sorted. */
    Set<String> keys(StoryId story) {
        Set<String> keys = new TreeSet<>();
        // Copies of one text speak of the same people, also where one copy leaves a name out.
        keys.add("s:" + story);
        List<Atom> atoms = attributes();
        if (!names.isEmpty()) {
            particulars(MOST_PARTICULARS).forEach(atoms::add);
        }
        for (NameAtom name : names.atoms()) {
            combine(new Atom("name", name.key(), name.rarity()), atoms, 0, keys);
        }
        // Without a name a person is looked up by what is told of them, with a name never: names decide.
        if (names.isEmpty()) {
            // Two particulars; one beside an attribute would bring strangers together in whom it is then found again.
            List<Atom> told = particulars(MOST_OF_NAMELESS).toList();
            for (int i = 0; i < told.size(); i++) {
                combine(told.get(i), told, i + 1, keys);
            }
            for (int i = 0; i < atoms.size(); i++) {
                combine(atoms.get(i), atoms, i + 1, keys);
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /** Adds the key when it tells enough, else each key with one atom more. */
    private static void combine(Atom key, List<Atom> atoms, int from, Set<String> keys) {
        if (key.rarity() >= NameAtom.TELLING) {
            keys.add(key.key());
            return;
        }
        for (int i = from; i < atoms.size(); i++) {
            Atom more = atoms.get(i);
            if (more.kind().equals(FACTS) || !key.kind().contains(more.kind())) {
                combine(
                        new Atom(key.kind() + more.kind(), key.key() + "|" + more.key(), key.rarity() + more.rarity()),
                        atoms,
                        i + 1,
                        keys);
            }
        }
    }

    private List<Atom> attributes() {
        List<Atom> atoms = new ArrayList<>();
        facts.stream().limit(MOST_FACTS).forEach(fact -> atoms.add(new Atom(FACTS, "f:" + fact, FACT)));
        addAges(atoms);
        Object nationality = reading.nationality();
        if (nationality != null) {
            boolean many = PersonFeature.COMMON_NATIONALITIES.contains(nationality.toString());
            atoms.add(new Atom("nation", "c:" + nationality, many ? COMMON_NATIONALITY : NATIONALITY));
        }
        if (publishedAt != null) {
            long day = publishedAt.getEpochSecond() / 86_400;
            atoms.add(new Atom("month", "m:" + day / BAND_OF_DAYS, MONTH));
            atoms.add(new Atom("month", "h:" + (day + BAND_OF_DAYS / 2) / BAND_OF_DAYS, MONTH));
        }
        String role = reading.role();
        if (role != null && !PersonFeature.COMMON_ROLES.contains(role)) {
            atoms.add(new Atom("role", "w:" + role, ROLE));
        }
        if (reading.residence() != null) {
            atoms.add(new Atom("place", "l:" + reading.residence(), PLACE));
        }
        if (reading.gender() == Gender.FEMALE) {
            atoms.add(new Atom("woman", "g:female", WOMAN));
        }
        return atoms;
    }

    /**
     * A few of the rare particulars. Those with the smallest numbers are taken, so that two reports which share many take
     * the same ones.
     */
    private Stream<Atom> particulars(int most) {
        TellingWords table = TellingWords.packaged();
        return Stream.concat(
                        told.words().stream().filter(w -> table.rarity(w) >= TellingWords.SELDOM),
                        told.names().stream())
                .sorted(Comparator.comparingLong(SharedParticulars::number))
                .limit(most)
                .sorted()
                .map(particular -> new Atom(FACTS, "q:" + particular, FACT));
    }

    /** Bands overlap, so that ages a year apart have one in common; retold cases often keep the first age. */
    private void addAges(List<Atom> atoms) {
        Integer age = reading.age();
        if (age == null) {
            return;
        }
        atoms.add(new Atom("age", "a:" + age / BAND_OF_YEARS, AGE));
        atoms.add(new Atom("age", "b:" + (age + BAND_OF_YEARS / 2) / BAND_OF_YEARS, AGE));
        if (publishedAt != null) {
            int born = publishedAt.atZone(ZoneOffset.UTC).getYear() - age;
            atoms.add(new Atom("age", "y:" + born / BAND_OF_YEARS, AGE));
            atoms.add(new Atom("age", "z:" + (born + BAND_OF_YEARS / 2) / BAND_OF_YEARS, AGE));
        }
    }
}
