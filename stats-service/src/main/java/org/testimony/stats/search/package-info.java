/** Finds persons and articles by words, and names in any spelling. */
@NullMarked
package org.testimony.stats.search;

import org.jspecify.annotations.NullMarked;
