/** Says what a message about alerts contains. Only computes. */
@NullMarked
package org.testimony.stats.delivery.content;

import org.jspecify.annotations.NullMarked;
