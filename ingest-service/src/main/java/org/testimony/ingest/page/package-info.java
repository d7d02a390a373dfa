/** The article on a web page: its facts, its text, or why there is none. Only computes. */
@NullMarked
package org.testimony.ingest.page;

import org.jspecify.annotations.NullMarked;
