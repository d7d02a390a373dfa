/** Finds the addresses behind a host's name without waiting in any thread. */
@NullMarked
package org.testimony.guarded.name;

import org.jspecify.annotations.NullMarked;
