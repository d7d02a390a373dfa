package org.testimony.stats.alert.rule;

import org.testimony.contract.person.Defector;

/**
 * A revision of a person beside the one before.
 *
 * @param byNews an article that came as news, or an analyst, brought it about
 */
public record PersonRevision(Defector before, Defector after, boolean byNews) {}
