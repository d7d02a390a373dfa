/** What two knowledge dates say differently, and which persons are behind it. */
@NullMarked
package org.testimony.stats.aggregate.diff;

import org.jspecify.annotations.NullMarked;
