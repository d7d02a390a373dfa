/** Reads dates as people and programs write them. Only computes; what it cannot read is absent, never another time. */
@NullMarked
package org.testimony.ingest.date;

import org.jspecify.annotations.NullMarked;
