/** Shows on the command line what the service makes of feeds, pages and dates, without a server, a network or a database. */
@NullMarked
package org.testimony.ingest.inspect;

import org.jspecify.annotations.NullMarked;
