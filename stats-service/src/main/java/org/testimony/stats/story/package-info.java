/** Stories as they stood on any two knowledge dates, worked out from the readings of their articles. */
@NullMarked
package org.testimony.stats.story;

import org.jspecify.annotations.NullMarked;
