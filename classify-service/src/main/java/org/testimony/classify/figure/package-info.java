/** Numbers as texts write them, in digits and in words, and how they are meant. */
@NullMarked
package org.testimony.classify.figure;

import org.jspecify.annotations.NullMarked;
