/** Fetches from the public web and refuses everything that is not public. */
@NullMarked
package org.testimony.ingest.fetch;

import org.jspecify.annotations.NullMarked;
