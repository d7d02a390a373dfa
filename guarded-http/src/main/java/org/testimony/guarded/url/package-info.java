/** Decides which URLs and addresses may be contacted. Only computes: no name is looked up and no connection made here. */
@NullMarked
package org.testimony.guarded.url;

import org.jspecify.annotations.NullMarked;
