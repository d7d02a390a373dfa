/** Who wants alerts: webhooks and mail addresses, how they are set, kept and shown, and what became of their deliveries. */
@NullMarked
package org.testimony.stats.delivery.receiver;

import org.jspecify.annotations.NullMarked;
