/** Measures deliveries: one dead receiver among many, and kills between alert and delivery. */
@NullMarked
package org.testimony.stats.delivery.bench;

import org.jspecify.annotations.NullMarked;
