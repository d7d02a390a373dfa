/** Alerts derived from facts: which should stand, which do, and what changed about them. */
@NullMarked
package org.testimony.stats.alert;

import org.jspecify.annotations.NullMarked;
