/** What each role may do, and when guessing passwords has to wait; nothing here but values. */
@NullMarked
package org.testimony.access.rule;

import org.jspecify.annotations.NullMarked;
