/** Figures that articles assert, grouped and never added up. */
@NullMarked
package org.testimony.stats.claim;

import org.jspecify.annotations.NullMarked;
