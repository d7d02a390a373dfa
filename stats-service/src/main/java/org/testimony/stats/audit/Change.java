package org.testimony.stats.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody changed.
 *
 * @param path the call, which names what it is about, unless that was made by it
 * @param subject the id of what was made or changed, as the answer gives it; null when it gives none
 */
record Change(
        Instant at,
        String by,
        String method,
        String path,
        @Nullable String subject) {}
