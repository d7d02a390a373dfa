package org.testimony.stats.delivery.content;

import java.util.Map;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.Subject;
import org.testimony.stats.alert.AlertLinks;

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
        return to(alert.subject(), alert.facts());
    }

    /** The page of a subject of which these facts are told. */
    public String to(Subject subject, Map<String, String> facts) {
        return root + "/" + AlertLinks.of(subject, facts);
    }
}
