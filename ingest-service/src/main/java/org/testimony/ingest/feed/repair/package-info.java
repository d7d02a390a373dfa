/** What had to be put right in a feed, told rather than hidden. */
@NullMarked
package org.testimony.ingest.feed.repair;

import org.jspecify.annotations.NullMarked;
