/** Ports and signals: what the launcher asks of the operating system. */
@NullMarked
package org.testimony.embedded.process;

import org.jspecify.annotations.NullMarked;
