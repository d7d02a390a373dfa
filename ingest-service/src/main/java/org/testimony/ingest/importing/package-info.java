/** The command-line importer: files become posts to a running ingest-service. */
@NullMarked
package org.testimony.ingest.importing;

import org.jspecify.annotations.NullMarked;
