package org.testimony.stats.aggregate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.period.Leaving;

/**
 * Persons who are alike in all that a table looks at.
 *
 * @param key the value of the attribute that is sliced by; absent when it is not known
 * @param leaving when they left; absent when no article says so
 */
public record PersonGroup(@Nullable String key, @Nullable Leaving leaving, long persons) {
    /** When they left, if that says something about periods. */
    Optional<Leaving> placeable() {
        return Optional.ofNullable(leaving).filter(Leaving::isPlaceable);
    }
}
