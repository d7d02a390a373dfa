/** Silences: who does not want to be told of what, for how long. */
@NullMarked
package org.testimony.stats.alert.silence;

import org.jspecify.annotations.NullMarked;
