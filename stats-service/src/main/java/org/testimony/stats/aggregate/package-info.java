/** Counts derived from the facts: persons per period or attribute, stories per narrative. */
@NullMarked
package org.testimony.stats.aggregate;

import org.jspecify.annotations.NullMarked;
