/** What the launcher asks of the operating system: ports, signals, logs and who a process is. */
@NullMarked
package org.testimony.embedded.process;

import org.jspecify.annotations.NullMarked;
