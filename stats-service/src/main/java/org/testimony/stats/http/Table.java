package org.testimony.stats.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How items look as rows of a CSV file. */
public record Table<T>(String file, List<String> header, Function<T, List<@Nullable Object>> cells) {
    /** Cells of which some may be absent. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }
}
