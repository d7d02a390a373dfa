/** What a host asks robots not to fetch. Only computes. */
@NullMarked
package org.testimony.ingest.robots;

import org.jspecify.annotations.NullMarked;
