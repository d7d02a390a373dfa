/** One real PostgreSQL server on loopback, unpacked from a Maven artifact. */
@NullMarked
package org.testimony.embedded.postgres;

import org.jspecify.annotations.NullMarked;
