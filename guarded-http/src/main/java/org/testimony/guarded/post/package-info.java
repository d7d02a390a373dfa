/** Posts messages to servers that somebody else has chosen: one request, one bounded answer, never a redirect. */
@NullMarked
package org.testimony.guarded.post;

import org.jspecify.annotations.NullMarked;
