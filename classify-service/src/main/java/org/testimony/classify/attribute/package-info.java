/** What a text says of one person who left: where from, how old, what they did, where they are now, when they left. */
@NullMarked
package org.testimony.classify.attribute;

import org.jspecify.annotations.NullMarked;
