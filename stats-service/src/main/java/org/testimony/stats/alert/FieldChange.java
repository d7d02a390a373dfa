package org.testimony.stats.alert;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an alert says differently from before.
 *
 * @param name a fact of the alert, or {@code title}
 * @param before null when nothing was said
 * @param after null when nothing is said any more
 */
public record FieldChange(
        String name, @Nullable String before, @Nullable String after) {}
