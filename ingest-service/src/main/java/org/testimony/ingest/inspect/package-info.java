/** Shows on the command line what ingest makes of feeds, pages and dates. */
@NullMarked
package org.testimony.ingest.inspect;

import org.jspecify.annotations.NullMarked;
