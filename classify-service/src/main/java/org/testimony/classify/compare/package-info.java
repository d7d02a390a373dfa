/** What two codebooks, or two versions of one, read differently in the same articles. */
@NullMarked
package org.testimony.classify.compare;

import org.jspecify.annotations.NullMarked;
