/** Takes out of a found article what is not the article. Only computes. */
@NullMarked
package org.testimony.ingest.page.cleaning;

import org.jspecify.annotations.NullMarked;
