/** What ingest-service says: an article was published or revised. */
@NullMarked
package org.testimony.contract.article;

import org.jspecify.annotations.NullMarked;
