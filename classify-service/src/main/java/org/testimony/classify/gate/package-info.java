/** The cheap first question: does the text speak of the organisation at all? */
@NullMarked
package org.testimony.classify.gate;

import org.jspecify.annotations.NullMarked;
