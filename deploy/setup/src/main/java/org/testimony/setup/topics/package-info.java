/** The topics of an installation, from a file to the broker. */
@NullMarked
package org.testimony.setup.topics;

import org.jspecify.annotations.NullMarked;
