/** Decides who is told, when, and when again. Only computes: moments and chance come in. */
@NullMarked
package org.testimony.stats.delivery.schedule;

import org.jspecify.annotations.NullMarked;
