/** What the pure stages remember, as tables that a state store or plain memory can hold. */
@NullMarked
package org.testimony.classify.table;

import org.jspecify.annotations.NullMarked;
