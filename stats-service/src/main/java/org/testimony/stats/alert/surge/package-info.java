/** Whether more is reported than usual: a baseline from the past weeks and the chance of what was seen under it. */
@NullMarked
package org.testimony.stats.alert.surge;

import org.jspecify.annotations.NullMarked;
