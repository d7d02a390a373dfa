/** Turns the bytes of a feed into drafts of articles, or into counted reasons for dropping an item. Only computes. */
@NullMarked
package org.testimony.ingest.feed;

import org.jspecify.annotations.NullMarked;
