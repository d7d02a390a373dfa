/** What was seen: articles, their revisions and the feeds, in PostgreSQL. */
@NullMarked
package org.testimony.ingest.store;

import org.jspecify.annotations.NullMarked;
