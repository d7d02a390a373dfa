package org.testimony.stats.alert.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Severity;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.NarrativeSurgeRule;
import org.testimony.stats.alert.rule.NewPersonRule;
import org.testimony.stats.alert.rule.PersonChangedRule;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.alert.rule.ThresholdRule;
import org.testimony.stats.http.HttpProblem;

/** A rule as somebody sends it. */
@Schema(description = "A rule. Settings depend on its kind; one that is not known is refused by name.")
public record RuleForm(
        @Nullable String ruleId,
        @Nullable String name,

        @Schema(enumeration = {"new-person", "narrative-surge", "threshold", "person-changed"}) @Nullable
        String kind,

        @Nullable Boolean enabled,

        @Schema(enumeration = {"info", "warning", "critical"}) @Nullable
        String severity,

        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode settings,

        @Schema(description = "when changing: the version that was read, if it is not in If-Match") @Nullable
        Integer version,

        @Schema(description = "account id, never a name") @Nullable
        String by,

        @Schema(description = "dry run only") @Nullable String from,

        @Schema(description = "dry run only") @Nullable String to) {
    private static final int LONGEST_NAME = 100;

    /** The rule it describes. */
    AlertRule rule(String id, RuleKind of, Instant since) {
        try {
            AlertRule rule = new AlertRule(id, of, enabled == null || enabled, level(), settingsOrNone(), since);
            check(rule);
            return rule;
        } catch (IllegalArgumentException e) {
            throw HttpProblem.badRequest(e.getMessage() + ".");
        }
    }

    /** The rule it describes, to try it out; it has no id yet. */
    public AlertRule tried() {
        return rule(ruleId == null ? "dry-run" : ruleId, ruleKind(), Instant.EPOCH);
    }

    /** The kind that was given. */
    RuleKind ruleKind() {
        return RuleKind.of(kind == null ? "" : kind)
                .orElseThrow(() ->
                        HttpProblem.badRequest("kind must be one of " + String.join(", ", RuleKind.codes()) + "."));
    }

    /** The name that was given. */
    String title() {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw HttpProblem.badRequest("Give the rule a name of up to " + LONGEST_NAME + " characters.");
        }
        return name.strip();
    }

    private JsonNode settingsOrNone() {
        return settings == null || settings.isNull() ? JsonNodeFactory.instance.objectNode() : settings;
    }

    private Severity level() {
        if (severity == null) {
            return Severity.INFO;
        }
        List<Severity> found = Arrays.stream(Severity.values())
                .filter(one -> one.code().equals(severity))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("severity must be info, warning or critical");
        }
        return found.get(0);
    }

    private static void check(AlertRule rule) {
        Object unused = switch (rule.kind()) {
            case NEW_PERSON -> new NewPersonRule(rule);
            case PERSON_CHANGED -> new PersonChangedRule(rule);
            case THRESHOLD -> new ThresholdRule(rule);
            case NARRATIVE_SURGE -> new NarrativeSurgeRule(rule);
            case CORRECTION, FEED_SILENT -> {
                if (!rule.settings().isEmpty()) {
                    throw new IllegalArgumentException("a rule of this kind has no settings");
                }
                yield rule;
            }
        };
    }
}
