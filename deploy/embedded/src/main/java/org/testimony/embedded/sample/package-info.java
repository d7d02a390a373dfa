/** The sample articles, served as feeds that fill over a minute. */
@NullMarked
package org.testimony.embedded.sample;

import org.jspecify.annotations.NullMarked;
