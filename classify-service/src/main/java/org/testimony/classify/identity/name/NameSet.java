package org.testimony.classify.identity.name;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All names that one article gives a person; may be empty. */
public record NameSet(List<PersonName> names) {
    public NameSet {
        names = List.copyOf(names);
    }

    /** The names of a mention. */
    public static NameSet of(@Nullable String name, List<String> aliases) {
        return new NameSet(Stream.concat(Stream.ofNullable(name), aliases.stream())
                .filter(Objects::nonNull)
                .map(PersonName::of)
                .filter(parsed -> !parsed.isEmpty())
                .toList());
    }

    /** Whether the article gives no name. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The blocking keys of all names. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        names.forEach(name -> keys.addAll(name.keys()));
        return keys;
    }

    /** The best agreement between any two names; one agreeing alias outweighs names that differ. */
    public Compared compare(NameSet other) {
        Compared best = new Compared(NameMatch.UNKNOWN, "", false);
        boolean first = true;
        for (PersonName mine : names) {
            for (PersonName theirs : other.names) {
                Compared pair = compared(mine, theirs);
                if (first || pair.match().isStrongerThan(best.match())) {
                    best = pair;
                    first = false;
                }
            }
        }
        return best;
    }

    private static Compared compared(PersonName mine, PersonName theirs) {
        // The same words whichever side asks: a pair has one reason.
        String name = Stream.of(mine.folded(), theirs.folded())
                .sorted()
                .distinct()
                .reduce((a, b) -> a + "' / '" + b)
                .orElseThrow();
        return new Compared(mine.compare(theirs), name, mine.isCommon() || theirs.isCommon());
    }

    /**
     * The best agreement.
     *
     * @param name the folded name or names that agree
     * @param common whether it is a name that many people bear
     */
    public record Compared(NameMatch match, String name, boolean common) {}
}
