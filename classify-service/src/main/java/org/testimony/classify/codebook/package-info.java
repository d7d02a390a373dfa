/** What is coded and by which cues, as data: the versioned codebook and its reader. */
@NullMarked
package org.testimony.classify.codebook;

import org.jspecify.annotations.NullMarked;
