package org.testimony.stats.alert.rule;

import java.time.LocalDate;
import org.testimony.stats.alert.surge.Surge;

/**
 * Days in a row on each of which a surge is seen.
 *
 * @param seen what was seen on the last of them
 */
record SurgeRun(LocalDate first, LocalDate last, Surge seen) {}
