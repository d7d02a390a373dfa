/** Lists of feeds in OPML, to and from other readers. Only computes. */
@NullMarked
package org.testimony.ingest.opml;

import org.jspecify.annotations.NullMarked;
