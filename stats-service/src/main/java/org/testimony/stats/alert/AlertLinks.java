package org.testimony.stats.alert;

import org.testimony.contract.alert.Subject;

/** Where the dashboard shows what an alert is about. */
public final class AlertLinks {
    private AlertLinks() {}

    /** The fragment of the page: of the subject, or of the alert where the subject has none. */
    public static String of(Subject subject, String alertId) {
        return subject.type().equals("defector") ? "#person/" + subject.id() : "#alerts/" + alertId;
    }
}
