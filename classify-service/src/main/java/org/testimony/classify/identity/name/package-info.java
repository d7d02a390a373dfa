/** Personal names as news prints them, and how two of them compare. */
@NullMarked
package org.testimony.classify.identity.name;

import org.jspecify.annotations.NullMarked;
