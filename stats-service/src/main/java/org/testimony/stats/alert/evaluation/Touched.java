package org.testimony.stats.alert.evaluation;

import java.util.List;
import java.util.Set;

/**
 * What flushes touched since the last evaluation.
 *
 * @param rows the numbers of the notes that say so
 */
record Touched(List<Long> rows, Set<String> persons, Set<String> articles) {
    boolean isEmpty() {
        return rows.isEmpty();
    }
}
