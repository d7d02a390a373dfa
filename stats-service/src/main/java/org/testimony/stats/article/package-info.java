/** Articles as they were read, as the API shows them. */
@NullMarked
package org.testimony.stats.article;

import org.jspecify.annotations.NullMarked;
