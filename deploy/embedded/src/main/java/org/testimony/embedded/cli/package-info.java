/** The command line. */
@NullMarked
package org.testimony.embedded.cli;

import org.jspecify.annotations.NullMarked;
