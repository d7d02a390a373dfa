/** Polls feeds when they are due, politely, and takes in what is new. */
@NullMarked
package org.testimony.ingest.poll;

import org.jspecify.annotations.NullMarked;
