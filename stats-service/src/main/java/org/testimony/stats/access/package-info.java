/** Who may call what in this service. */
@NullMarked
package org.testimony.stats.access;

import org.jspecify.annotations.NullMarked;
