/** What runs, written down so that another terminal, or the next start, can find and stop it. */
@NullMarked
package org.testimony.embedded.run;

import org.jspecify.annotations.NullMarked;
