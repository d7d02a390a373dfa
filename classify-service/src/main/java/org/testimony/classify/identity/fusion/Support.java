package org.testimony.classify.identity.fusion;

import java.util.Comparator;

/**
 * What stands behind a value.
 *
 * @param stories independent stories that hold it
 * @param mentions mentions that hold it
 * @param key the value as text
 */
record Support(int stories, int mentions, String key) {
    /** Most stories first, then most mentions, then what sorts first: never an order of arrival. */
    static final Comparator<Support> STRONGEST_FIRST = Comparator.comparingInt(Support::stories)
            .thenComparingInt(Support::mentions)
            .reversed()
            .thenComparing(Support::key);
}
