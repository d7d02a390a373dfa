package org.testimony.classify.identity.match;

/**
 * What one feature sees in a pair.
 *
 * @param level one of the levels for which weights are fitted, such as {@code nationality same, common}
 * @param why the reason in words, such as {@code same nationality SY}
 */
public record Finding(String level, String why) {}
