/** What a page says about itself in its head, its structured data and its bylines. Only computes. */
@NullMarked
package org.testimony.ingest.page.metadata;

import org.jspecify.annotations.NullMarked;
