/** From Kafka to PostgreSQL: records become facts, and facts and offsets are written together. */
@NullMarked
package org.testimony.stats.fact;

import org.jspecify.annotations.NullMarked;
