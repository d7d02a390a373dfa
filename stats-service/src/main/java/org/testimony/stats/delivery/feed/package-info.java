/** The newest alerts as an Atom feed, thin. */
@NullMarked
package org.testimony.stats.delivery.feed;

import org.jspecify.annotations.NullMarked;
