/** Tests of everything that follows from readings and decisions, in any order. */
@NullMarked
package org.testimony.classify.resolution;

import org.jspecify.annotations.NullMarked;
