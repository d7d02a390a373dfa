package org.testimony.stats.claim;

import org.jspecify.annotations.Nullable;

/**
 * Whom a figure counts.
 *
 * @param facet another part of the group than a nationality or a sex, in the text's words
 * @param share the share that the text gives in place of a figure
 */
record ClaimSubject(
        String of,
        @Nullable String nationality,
        @Nullable String gender,
        @Nullable String facet,
        @Nullable Double share) {
    private static final String PERSONS_WHO_LEFT = "defectors";

    /** The same people, whether the text gives a figure or a share. */
    ClaimSubject people() {
        return new ClaimSubject(of, nationality, gender, facet, null);
    }

    /** Whether identified persons can be counted by the same facets. */
    boolean isComparable() {
        return of.equals(PERSONS_WHO_LEFT) && facet == null && share == null;
    }
}
