package org.testimony.stats.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue.
 *
 * @param next what to give as {@code cursor} for the next part; absent on the last
 * @param total how many items all parts have
 * @param counts how many items of each kind there are, whatever kind was asked for
 */
public record ReviewPage(List<ReviewItem> items, @Nullable String next, long total, Map<String, Long> counts) {}
