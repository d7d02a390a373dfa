/** Alert rules: named pure functions from facts to the alerts that should stand. */
@NullMarked
package org.testimony.stats.alert.rule;

import org.jspecify.annotations.NullMarked;
