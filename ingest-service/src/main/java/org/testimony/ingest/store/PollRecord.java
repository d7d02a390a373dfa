package org.testimony.ingest.store;

import java.time.Instant;

/** One poll of a feed, as it is remembered. */
public record PollRecord(Instant at, String outcome, String message, int items, int published, long milliseconds) {}
