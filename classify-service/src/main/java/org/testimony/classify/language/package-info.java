/** Which language a text is written in, whatever it says of itself. */
@NullMarked
package org.testimony.classify.language;

import org.jspecify.annotations.NullMarked;
