/** Finds the part of a page that is the article, as the reader view of a browser does. Only computes. */
@NullMarked
package org.testimony.ingest.page.reading;

import org.jspecify.annotations.NullMarked;
