/** What an analyst decided. */
@NullMarked
package org.testimony.contract.decision;

import org.jspecify.annotations.NullMarked;
