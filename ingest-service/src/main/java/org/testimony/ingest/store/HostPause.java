package org.testimony.ingest.store;

import java.time.Instant;

/**
 * A server that is left alone.
 *
 * @param reason what it answered, such as {@code http-429}
 * @param strikes how often in a row
 */
public record HostPause(String server, Instant until, Instant since, String reason, int strikes) {}
