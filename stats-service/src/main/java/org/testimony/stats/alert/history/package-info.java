/** What a rule would have sent: the rule's own code over what is recorded. */
@NullMarked
package org.testimony.stats.alert.history;

import org.jspecify.annotations.NullMarked;
