/** Keeps the alert log in line with the facts: what a flush touched is judged anew, in one transaction. */
@NullMarked
package org.testimony.stats.alert.evaluation;

import org.jspecify.annotations.NullMarked;
