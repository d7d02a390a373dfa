package org.testimony.stats.delivery.content;

import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.Subject;

/**
 * Addresses of pages of the dashboard.
 *
 * @param root where people reach the dashboard, without a slash at its end
 */
public record Links(String root) {
    public Links {
        root = root.replaceAll("/+$", "");
    }

    /** The page of what an alert is about. */
    public String to(Alert alert) {
        return to(alert.subject(), alert.alertId().value());
    }

    /** The page of a subject, or of the alert where the subject has none. */
    public String to(Subject subject, String alertId) {
        return root + "/" + (subject.type().equals("defector") ? "#person/" + subject.id() : "#alerts/" + alertId);
    }
}
