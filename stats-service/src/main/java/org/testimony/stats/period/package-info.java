/** How time is cut: months, quarters and years, and where an interval of leaving falls among them. */
@NullMarked
package org.testimony.stats.period;

import org.jspecify.annotations.NullMarked;
