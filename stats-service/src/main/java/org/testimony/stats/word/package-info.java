/** Words as search compares them: folded, and names by their consonants, so that spellings meet. */
@NullMarked
package org.testimony.stats.word;

import org.jspecify.annotations.NullMarked;
