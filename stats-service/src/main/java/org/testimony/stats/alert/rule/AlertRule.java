package org.testimony.stats.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.testimony.contract.alert.Severity;

/**
 * A rule as it is stored. A rule that is not enabled raises nothing; what it raised before is still corrected.
 *
 * @param since what became known before is no news to it
 */
public record AlertRule(
        String ruleId, RuleKind kind, boolean enabled, Severity severity, JsonNode settings, Instant since) {}
