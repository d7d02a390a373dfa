/** Whether the feeds are heard: what nobody hears is counted nowhere. */
@NullMarked
package org.testimony.stats.coverage;

import org.jspecify.annotations.NullMarked;
