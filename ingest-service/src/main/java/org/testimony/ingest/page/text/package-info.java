/** The words of a found article, in paragraphs, without what a site adds around every article. Only computes. */
@NullMarked
package org.testimony.ingest.page.text;

import org.jspecify.annotations.NullMarked;
