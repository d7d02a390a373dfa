/** One real Kafka broker on loopback, and its topics. */
@NullMarked
package org.testimony.embedded.kafka;

import org.jspecify.annotations.NullMarked;
