package org.testimony.stats.alert.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.stats.alert.FieldChange;
import org.testimony.stats.alert.log.LoggedAlert;
import org.testimony.stats.alert.rule.Finding;

/**
 * What was looked at: the alerts about it and what the rules find.
 *
 * @param gone by subject, why somebody is found no more
 */
record Judged(List<LoggedAlert> logged, List<Finding> findings, Map<String, FieldChange> gone) {
    static Judged nothing() {
        return new Judged(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    }

    void add(Judged other) {
        logged.addAll(other.logged);
        findings.addAll(other.findings);
        gone.putAll(other.gone);
    }
}
