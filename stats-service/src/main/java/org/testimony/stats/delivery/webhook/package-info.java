/** Webhooks by the Standard Webhooks specification: secrets, signatures, and the post itself. */
@NullMarked
package org.testimony.stats.delivery.webhook;

import org.jspecify.annotations.NullMarked;
