package org.testimony.stats.alert.surge;

/**
 * What was seen in the last days beside what was to be expected.
 *
 * @param observed reports in the days looked at
 * @param expected reports in as many days, were all as in the weeks before
 * @param chance of at least as many as observed, were all as usual
 * @param surge whether the rule calls it a surge
 */
public record Surge(long observed, double expected, double chance, boolean surge) {}
