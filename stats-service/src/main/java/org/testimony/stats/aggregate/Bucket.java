package org.testimony.stats.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * The persons of one period or one attribute value.
 *
 * @param low persons who certainly belong here
 * @param best persons who most likely belong here; these add up
 * @param high persons who may belong here
 * @param partial true for the period that is not over yet, absent otherwise
 */
public record Bucket(
        String key,
        long low,
        long best,
        long high,
        @Nullable Boolean partial) {}
