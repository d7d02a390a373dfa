package org.testimony.stats.live;

import org.jspecify.annotations.Nullable;

/**
 * That something changed, as noted by the transaction that changed it.
 *
 * @param seq grows with every change, in the order of commits
 * @param kind facts, defector, article, alert or reset
 * @param subject which person, article or alert; absent for the other kinds
 */
record Change(long seq, String kind, @Nullable String subject) {}
