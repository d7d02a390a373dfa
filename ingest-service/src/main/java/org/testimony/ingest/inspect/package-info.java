/** Shows on the command line what the service makes of a feed or a date, without a server, a network or a database. */
@NullMarked
package org.testimony.ingest.inspect;

import org.jspecify.annotations.NullMarked;
