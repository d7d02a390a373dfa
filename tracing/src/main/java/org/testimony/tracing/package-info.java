/** One trace an article, from the post to the browsers. */
@NullMarked
package org.testimony.tracing;

import org.jspecify.annotations.NullMarked;
