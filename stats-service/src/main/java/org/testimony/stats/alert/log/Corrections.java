package org.testimony.stats.alert.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.id.AlertId;
import org.testimony.stats.alert.FieldChange;

/**
 * Writes what puts an alert right.
 *
 * @param rule the rule of corrections
 */
record Corrections(String rule, Severity severity, Instant now) {
    /** What an alert said is not so. */
    LoggedAlert withdrawal(LoggedAlert wrong, List<FieldChange> changes) {
        return correction(wrong, "An alert is withdrawn: what it told of is not so", changes);
    }

    /** An alert stands, but said something that is another now. */
    LoggedAlert change(LoggedAlert wrong, List<FieldChange> changes) {
        return correction(wrong, "Something that an alert said is different now", changes);
    }

    private LoggedAlert correction(LoggedAlert of, String title, List<FieldChange> changes) {
        String fingerprint = String.join("|", rule, of.id(), Integer.toString(of.revision()));
        Alert said = new Alert(
                Fingerprints.alertId(fingerprint),
                rule,
                AlertKind.CORRECTION,
                severity,
                now,
                title,
                of.alert().subject(),
                facts(of, changes),
                List.of(),
                new AlertId(of.id()));
        Map<String, String> labels = Map.of(
                "rule", rule,
                "kind", AlertKind.CORRECTION.code(),
                "severity", severity.code(),
                "subjectType", of.alert().subject().type());
        return new LoggedAlert(fingerprint, AlertState.OPEN, 1, now, said, labels, changes, null, null, of.erased());
    }

    private static Map<String, String> facts(LoggedAlert of, List<FieldChange> changes) {
        Map<String, String> facts = new TreeMap<>();
        if (!of.erased()) {
            facts.put("alert", of.id());
            facts.put("alertRule", of.alert().rule());
            for (FieldChange change : changes) {
                if (change.after() != null) {
                    facts.put(change.name(), change.after());
                }
            }
        }
        return facts;
    }
}
