package org.testimony.stats.alert.rule;

import java.util.Map;
import java.util.TreeMap;

/** What routes and silences match of every alert. Several values of one label are parted by commas. */
public final class Labels {
    private Labels() {}

    /** The labels that every alert of a rule has; more may be added. */
    public static Map<String, String> of(AlertRule rule, String subjectType) {
        return new TreeMap<>(Map.of(
                "rule", rule.ruleId(),
                "kind", rule.kind().raises().code(),
                "severity", rule.severity().code(),
                "subjectType", subjectType));
    }
}
