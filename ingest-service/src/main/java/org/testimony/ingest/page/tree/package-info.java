/** A page as a light tree that may be cut and rebuilt, with measures that cost no second look. Only computes. */
@NullMarked
package org.testimony.ingest.page.tree;

import org.jspecify.annotations.NullMarked;
