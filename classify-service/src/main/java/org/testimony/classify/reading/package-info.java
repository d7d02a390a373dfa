/** One article, read from gate to claims; the seam between the rules and everything that moves articles. */
@NullMarked
package org.testimony.classify.reading;

import org.jspecify.annotations.NullMarked;
