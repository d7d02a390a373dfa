/** Takes analysts' decisions and publishes them; what they change comes back as facts. */
@NullMarked
package org.testimony.stats.decision;

import org.jspecify.annotations.NullMarked;
