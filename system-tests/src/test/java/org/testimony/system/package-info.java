/** The whole system on real processes: what a user sees, and what survives when processes die. */
@NullMarked
package org.testimony.system;

import org.jspecify.annotations.NullMarked;
