package org.testimony.stats.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The word that the contract uses for a constant: {@code AT_LEAST} is {@code at-least}. */
final class Words {
    private Words() {}

    static @Nullable String of(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
