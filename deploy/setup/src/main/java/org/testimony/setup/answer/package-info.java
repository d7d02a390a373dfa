/** Waiting for what Kafka answers. */
@NullMarked
package org.testimony.setup.answer;

import org.jspecify.annotations.NullMarked;
