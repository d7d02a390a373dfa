/** Alerts as plain, thin mails. */
@NullMarked
package org.testimony.stats.delivery.mail;

import org.jspecify.annotations.NullMarked;
