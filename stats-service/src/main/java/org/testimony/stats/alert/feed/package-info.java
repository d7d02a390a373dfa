/** Alerts that ingest-service raises: they come in over the topic and stand in the log beside the others. */
@NullMarked
package org.testimony.stats.alert.feed;

import org.jspecify.annotations.NullMarked;
