package org.testimony.classify.identity.name;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All names that one article gives a person; may be empty. */
public record NameSet(List<PersonName> names) {
    public NameSet {
        names = List.copyOf(names);
    }

    /** The names of a mention. A name that is only a part of another of them says nothing of its own and is left out. */
    public static NameSet of(@Nullable String name, List<String> aliases) {
        List<PersonName> all = Stream.concat(Stream.ofNullable(name), aliases.stream())
                .filter(Objects::nonNull)
                .map(PersonName::of)
                .filter(parsed -> !parsed.isEmpty())
                .toList();
        return new NameSet(all.stream()
                .filter(one -> all.stream().noneMatch(other -> one != other && one.isPartOf(other)))
                .toList());
    }

    /** Whether the article gives no name. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** What of the names can be looked up, see {@link NameAtom}. */
    public Set<NameAtom> atoms() {
        return names.stream()
                .flatMap(name -> NameAtom.of(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The consonants of all parts, so that a name is not taken for a fact about the person. */
    public Set<String> skeletons() {
        return names.stream()
                .flatMap(name -> name.tokens().stream())
                .map(NameToken::skeleton)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The best agreement between any two names; one agreeing alias outweighs names that differ. */
    public Compared compare(NameSet other) {
        NameMatch match = NameMatch.UNKNOWN;
        double rarity = 0;
        PersonName one = null;
        PersonName another = null;
        for (PersonName mine : names) {
            for (PersonName theirs : other.names) {
                PersonName.Relation pair = mine.compare(theirs);
                boolean better = pair.match().isStrongerThan(match)
                        || (pair.match() == match && pair.rarity() > rarity)
                        || one == null;
                if (better) {
                    match = pair.match();
                    rarity = pair.rarity();
                    one = mine;
                    another = theirs;
                }
            }
        }
        return new Compared(match, rarity, one, another);
    }

    /**
     * The best agreement.
     *
     * @param rarity how rare it is to share what agrees: decimal logarithm of one in how many people
     * @param one the name of this side, absent when a side has none
     * @param other the name of the other side
     */
    public record Compared(
            NameMatch match,
            double rarity,
            @Nullable PersonName one,
            @Nullable PersonName other) {
        /** The folded name or names, the same words whichever side asks. */
        public String name() {
            if (one == null || other == null) {
                return "";
            }
            String a = one.folded();
            String b = other.folded();
            int order = a.compareTo(b);
            return order == 0 ? a : order < 0 ? a + "' / '" + b : b + "' / '" + a;
        }
    }
}
