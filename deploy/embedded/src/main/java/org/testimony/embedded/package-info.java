/** Testimony on one machine, without Docker: broker, database and services as one installation. */
@NullMarked
package org.testimony.embedded;

import org.jspecify.annotations.NullMarked;
