/** Live updates for browsers: what changed, in order, resumable. */
@NullMarked
package org.testimony.stats.live;

import org.jspecify.annotations.NullMarked;
