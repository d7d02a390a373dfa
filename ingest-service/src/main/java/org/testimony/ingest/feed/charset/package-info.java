/** Finds the character set of a document and decodes it: byte order mark, HTTP, prolog, then the bytes themselves. */
@NullMarked
package org.testimony.ingest.feed.charset;

import org.jspecify.annotations.NullMarked;
