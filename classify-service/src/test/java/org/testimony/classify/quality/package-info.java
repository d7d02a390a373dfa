/** How well labelled articles are read: our own scoring, the report that docs/quality.md shows, and the floors that must hold. */
@NullMarked
package org.testimony.classify.quality;

import org.jspecify.annotations.NullMarked;
