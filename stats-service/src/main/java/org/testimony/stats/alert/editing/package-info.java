/** Rules as people edit them: their form, what is refused, and their versions. */
@NullMarked
package org.testimony.stats.alert.editing;

import org.jspecify.annotations.NullMarked;
