/** Facts about persons and articles become counts, an API and live updates. */
@NullMarked
package org.testimony.stats;

import org.jspecify.annotations.NullMarked;
