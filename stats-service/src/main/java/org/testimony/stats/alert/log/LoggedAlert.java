package org.testimony.stats.alert.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.alert.Alert;
import org.testimony.stats.alert.FieldChange;

/**
 * An alert as the log holds it.
 *
 * @param alert as it was said last; its {@code at} is when it was raised
 * @param changes what the last revision changed
 * @param correctedBy the newest correction of it
 * @param erased it told of somebody who was erased, and says nothing any more
 */
public record LoggedAlert(
        String fingerprint,
        AlertState state,
        int revision,
        Instant changedAt,
        Alert alert,
        Map<String, String> labels,
        List<FieldChange> changes,
        @Nullable String correctedBy,
        @Nullable String silencedBy,
        boolean erased) {
    public LoggedAlert {
        labels = Map.copyOf(labels);
        changes = List.copyOf(changes);
    }

    String id() {
        return alert.alertId().value();
    }

    boolean stands() {
        return state != AlertState.WITHDRAWN;
    }

    LoggedAlert in(AlertState other, Instant at) {
        return new LoggedAlert(
                fingerprint, other, revision, at, alert, labels, changes, correctedBy, silencedBy, erased);
    }

    LoggedAlert correctedBy(@Nullable String correction) {
        return new LoggedAlert(
                fingerprint, state, revision, changedAt, alert, labels, changes, correction, silencedBy, erased);
    }

    /** The same alert, which a silence keeps from being delivered. */
    public LoggedAlert silencedBy(@Nullable String silence) {
        return new LoggedAlert(
                fingerprint, state, revision, changedAt, alert, labels, changes, correctedBy, silence, erased);
    }

    /** The same alert, saying something else. */
    LoggedAlert revised(AlertState next, Instant at, List<FieldChange> different) {
        return new LoggedAlert(
                fingerprint, next, revision + 1, at, alert, labels, different, correctedBy, silencedBy, erased);
    }

    /** The same alert with what a finding says of it. */
    LoggedAlert saying(String about, Alert said, Map<String, String> routed) {
        return new LoggedAlert(
                about, state, revision, changedAt, said, routed, changes, correctedBy, silencedBy, erased);
    }
}
