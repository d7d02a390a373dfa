package org.testimony.classify.identity.match;

/**
 * What one feature says about a pair.
 *
 * @param points how much it speaks for one person, on the scale of natural log-odds; negative speaks against
 * @param why the reason in words, such as {@code same nationality SY}
 */
public record Finding(double points, String why) {}
