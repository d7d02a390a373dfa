/** The service: the topology on one page, its configuration and its wiring. */
@NullMarked
package org.testimony.classify;

import org.jspecify.annotations.NullMarked;
