package org.testimony.stats.alert.silence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A silence as the API shows it. */
public record SilenceItem(
        String silenceId,
        Map<String, List<String>> matchers,
        Instant startsAt,
        Instant endsAt,
        String by,
        String comment,
        @Schema(description = "pending, active or expired") String state,

        @Schema(description = "how many alerts it held back")
        long muted) {}
