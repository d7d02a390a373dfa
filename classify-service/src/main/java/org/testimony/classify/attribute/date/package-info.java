/** Dates as texts write them, set against the day of publication, and which of them is the day somebody left. */
@NullMarked
package org.testimony.classify.attribute.date;

import org.jspecify.annotations.NullMarked;
