/** What the services promise each other: events are immutable, only added to, never renamed. */
@NullMarked
package org.testimony.contract;

import org.jspecify.annotations.NullMarked;
