/** One adapter a format: each tells what a feed says in the same words, before anything is made of it. Only computes. */
@NullMarked
package org.testimony.ingest.feed.format;

import org.jspecify.annotations.NullMarked;
