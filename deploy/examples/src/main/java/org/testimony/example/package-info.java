/** Programs that use alerts, to begin with. */
@NullMarked
package org.testimony.example;

import org.jspecify.annotations.NullMarked;
