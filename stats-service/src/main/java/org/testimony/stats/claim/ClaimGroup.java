package org.testimony.stats.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure and who asserts it. A claim is never a count of persons, and claims are never added up.
 *
 * @param bound how most of the articles mean the figure
 * @param articles how many articles assert it
 * @param stories how many independent stories do; copies of one text count once
 * @param examples a few sentences, from different stories first
 */
record ClaimGroup(
        long count,
        String bound,
        String of,
        @Nullable String nationality,
        @Nullable String gender,
        long articles,
        long stories,
        List<ClaimExample> examples) {}
