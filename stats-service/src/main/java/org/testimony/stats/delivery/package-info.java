/** Brings alerts to those who want them: kept beside the alert in one transaction, sent at least once under one id. */
@NullMarked
package org.testimony.stats.delivery;

import org.jspecify.annotations.NullMarked;
