package org.testimony.stats.delivery;

import java.time.Instant;
import org.testimony.stats.delivery.schedule.NextStep;
import org.testimony.stats.delivery.schedule.TryResult;

/** How the try of a message ended, at a moment, and what becomes of it. */
record Sent(Sending sending, Instant at, TryResult result, NextStep next) {}
