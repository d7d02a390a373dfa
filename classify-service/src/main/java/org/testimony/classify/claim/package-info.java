/** The figures that a text asserts about groups of people. */
@NullMarked
package org.testimony.classify.claim;

import org.jspecify.annotations.NullMarked;
