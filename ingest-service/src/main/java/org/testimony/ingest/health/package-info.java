/** Says whether the service lives and can do its work. */
@NullMarked
package org.testimony.ingest.health;

import org.jspecify.annotations.NullMarked;
