package org.testimony.classify.mention;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.text.Document;

/** In which sentences ways out are told of whom: of each person, and of groups or nobody in particular. Immutable once made. */
final class Ways {
    private final Map<Person, BitSet> byPerson = new IdentityHashMap<>();
    private final BitSet ofGroups = new BitSet();
    private final Map<Integer, Integer> persons = new HashMap<>();

    Ways(Document document, Cast cast, List<Sign> group) {
        for (Person person : cast.persons()) {
            BitSet mine = new BitSet();
            for (SignKind kind : SignKind.values()) {
                if (kind.leaving() || kind.wayOut()) {
                    person.signs(kind)
                            .forEach(
                                    s -> mine.set(document.sentenceOf(s.first()).index()));
                }
            }
            byPerson.put(person, mine);
            mine.stream().forEach(s -> persons.merge(s, 1, Integer::sum));
        }
        group.stream()
                .filter(s -> s.kind().leaving() || s.kind().wayOut())
                .forEach(s -> ofGroups.set(document.sentenceOf(s.first()).index()));
    }

    /**
     * Adds whose ways out a person's sentences tell.
     *
     * @param mine the sentences that speak of the person
     */
    void add(Person person, BitSet mine, Traits out) {
        BitSet own = byPerson.getOrDefault(person, new BitSet());
        boolean group = mine.stream().anyMatch(s -> ofGroups.get(s) && !own.get(s));
        boolean other = mine.stream().anyMatch(s -> persons.getOrDefault(s, 0) > 0 && !own.get(s));
        boolean shared = mine.stream().anyMatch(s -> persons.getOrDefault(s, 0) > 1 && own.get(s));
        boolean others = persons.keySet().stream().anyMatch(s -> !own.get(s));
        out.add("group's way near", group);
        out.add("another's way near", other);
        out.add("way shared", shared);
        out.add("no way of one's own", own.isEmpty());
        out.add("only others have ways", own.isEmpty() && others);
    }
}
