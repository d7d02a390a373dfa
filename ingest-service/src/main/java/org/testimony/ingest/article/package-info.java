/** What makes an article: its canonical URL, its clean text, its date, and what is a new revision. Only computes. */
@NullMarked
package org.testimony.ingest.article;

import org.jspecify.annotations.NullMarked;
