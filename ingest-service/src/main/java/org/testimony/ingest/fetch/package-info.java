/** Fetches from the public web, without waiting in any thread, and bounds what a server can cost us. */
@NullMarked
package org.testimony.ingest.fetch;

import org.jspecify.annotations.NullMarked;
