package org.testimony.stats.alert;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.stats.database.Question;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Parameters;

/** A question about alerts. */
record AlertsQuery(
        Optional<String> state,
        Optional<String> kind,
        Optional<String> rule,
        Optional<String> severity,
        Optional<Boolean> silenced,
        Optional<String> subject) {
    static final String ACKNOWLEDGED = "acknowledged";
    private static final List<String> STATES = List.of("open", ACKNOWLEDGED, "withdrawn", "expired");

    /** What a request asks for. */
    static AlertsQuery of(Parameters asked) {
        return new AlertsQuery(
                asked.oneOf("state", STATES),
                asked.oneOf(
                        "kind",
                        Arrays.stream(AlertKind.values()).map(AlertKind::code).toList()),
                asked.text("rule"),
                asked.oneOf(
                        "severity",
                        Arrays.stream(Severity.values()).map(Severity::code).toList()),
                asked.truth("silenced"),
                asked.text("subject"));
    }

    /** The parameters of a request. */
    static Parameters parameters(MultivaluedMap<String, String> given) {
        return Parameters.of(given, "state", "kind", "rule", "severity", "silenced", "subject", "limit", "cursor");
    }

    /** The condition on alerts {@code a}, of a list that goes on after a place. */
    Question where(Optional<Cursor> after) {
        Question where = new Question().add(" WHERE true");
        state.ifPresent(one -> {
            if (one.equals(ACKNOWLEDGED)) {
                where.add(" AND a.state = 'open' AND a.acknowledged_at IS NOT NULL");
            } else if (one.equals("open")) {
                where.add(" AND a.state = 'open' AND a.acknowledged_at IS NULL");
            } else {
                where.add(" AND a.state = ?", one);
            }
        });
        kind.ifPresent(one -> where.add(" AND a.kind = ?", one));
        rule.ifPresent(one -> where.add(" AND a.rule_id = ?", one));
        severity.ifPresent(one -> where.add(" AND a.severity = ?", one));
        silenced.ifPresent(one -> where.add(" AND (a.silenced_by IS NOT NULL) = ?", one));
        subject.ifPresent(one -> where.add(" AND a.subject_id = ?", one));
        after.ifPresent(place -> where.add(" AND (a.raised_at, a.alert_id) < (?, ?)", place.at(), place.id()));
        return where;
    }
}
