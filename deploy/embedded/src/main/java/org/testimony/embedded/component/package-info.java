/** The five processes of an installation: how each is started, known to be ready, and stopped. */
@NullMarked
package org.testimony.embedded.component;

import org.jspecify.annotations.NullMarked;
