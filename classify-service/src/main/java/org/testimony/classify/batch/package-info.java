/** A file of articles read in order, without any broker. */
@NullMarked
package org.testimony.classify.batch;

import org.jspecify.annotations.NullMarked;
