/** The reasons for leaving that a text attributes to people who left. */
@NullMarked
package org.testimony.classify.narrative;

import org.jspecify.annotations.NullMarked;
