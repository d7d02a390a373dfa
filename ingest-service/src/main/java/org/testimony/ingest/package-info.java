/** Listens to feeds and to posts, and publishes each new revision of an article exactly once. */
@NullMarked
package org.testimony.ingest;

import org.jspecify.annotations.NullMarked;
