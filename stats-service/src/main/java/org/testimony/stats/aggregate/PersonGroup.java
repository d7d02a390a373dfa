package org.testimony.stats.aggregate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.period.Leaving;

/**
 * Persons who are alike in all that a table looks at.
 *
 * @param key the value of the attribute that is sliced by; absent when it is not known
 * @param leaving when they left; absent when no article says so
 * @param link present for a single person who may be the same as others
 */
public record PersonGroup(
        @Nullable String key,
        @Nullable Leaving leaving,
        long persons,
        @Nullable Link link) {
    /** One person and the others who may be this one. */
    public record Link(String id, List<String> possiblySame) {
        public Link {
            possiblySame = List.copyOf(possiblySame);
        }
    }

    public PersonGroup {
        if (link != null && persons != 1) {
            throw new IllegalArgumentException("a link belongs to one person");
        }
    }

    /** Persons whom nobody takes for each other. */
    PersonGroup(@Nullable String key, @Nullable Leaving leaving, long persons) {
        this(key, leaving, persons, null);
    }

    /** When they left, if that says something about periods. */
    Optional<Leaving> placeable() {
        return Optional.ofNullable(leaving).filter(Leaving::isPlaceable);
    }
}
