/** Decides which URLs and addresses may be contacted. Only computes: no name is looked up and no connection made here. */
@NullMarked
package org.testimony.ingest.guard;

import org.jspecify.annotations.NullMarked;
