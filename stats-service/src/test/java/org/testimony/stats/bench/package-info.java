/** Speed on a large world that nobody has to wait for: generated, then asked through the service's own interface. */
@NullMarked
package org.testimony.stats.bench;

import org.jspecify.annotations.NullMarked;
