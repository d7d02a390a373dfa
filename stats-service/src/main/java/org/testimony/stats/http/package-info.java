/** What all resources share: strict parameters, problems, cursors and exports. */
@NullMarked
package org.testimony.stats.http;

import org.jspecify.annotations.NullMarked;
