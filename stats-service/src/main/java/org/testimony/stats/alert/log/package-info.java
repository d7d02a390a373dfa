/** The alert log: what stands, what was said, and how the one is brought in line with the facts. */
@NullMarked
package org.testimony.stats.alert.log;

import org.jspecify.annotations.NullMarked;
