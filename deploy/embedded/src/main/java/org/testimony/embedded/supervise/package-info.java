/** Keeps components running: starts them in order, restarts what dies, stops them in reverse. */
@NullMarked
package org.testimony.embedded.supervise;

import org.jspecify.annotations.NullMarked;
