/** Publishes alerts on their topic, in order, at least once under one id. */
@NullMarked
package org.testimony.stats.delivery.topic;

import org.jspecify.annotations.NullMarked;
