/** The persons whom a text reports as having left, and what it says about each. */
@NullMarked
package org.testimony.classify.mention;

import org.jspecify.annotations.NullMarked;
