/** Who may call what in this service. */
@NullMarked
package org.testimony.ingest.access;

import org.jspecify.annotations.NullMarked;
