package org.testimony.stats.alert.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as the API shows it. */
public record RuleItem(
        String ruleId,
        String name,
        String kind,
        boolean enabled,
        String severity,
        @Schema(type = SchemaType.OBJECT) JsonNode settings,

        @Schema(description = "counts up with every change; give it back to change the rule")
        int version,

        Instant changedAt,
        String changedBy,
        boolean builtIn,
        Raised raised) {
    /** What it raised. */
    public record Raised(long open, long last30Days) {}
}
