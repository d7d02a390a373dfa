/** Who changed what, for good. */
@NullMarked
package org.testimony.stats.audit;

import org.jspecify.annotations.NullMarked;
