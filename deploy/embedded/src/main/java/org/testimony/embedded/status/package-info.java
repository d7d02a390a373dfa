/** What an installation is doing, for people and for programs. */
@NullMarked
package org.testimony.embedded.status;

import org.jspecify.annotations.NullMarked;
