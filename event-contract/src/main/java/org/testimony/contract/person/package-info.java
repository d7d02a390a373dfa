/** Who left: mentions with their identity, and the persons behind them. */
@NullMarked
package org.testimony.contract.person;

import org.jspecify.annotations.NullMarked;
