/** The counters on one page: how much was read and how far behind the service is. */
@NullMarked
package org.testimony.stats.overview;

import org.jspecify.annotations.NullMarked;
