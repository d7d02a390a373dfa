/** What a supervisor can ask: whether the stream runs. */
@NullMarked
package org.testimony.classify.health;

import org.jspecify.annotations.NullMarked;
