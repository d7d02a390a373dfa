/** What an analyst should look at, what matters most first. */
@NullMarked
package org.testimony.stats.review;

import org.jspecify.annotations.NullMarked;
