/** Completes items that carry only a summary: their page is fetched, politely, and read. */
@NullMarked
package org.testimony.ingest.completion;

import org.jspecify.annotations.NullMarked;
