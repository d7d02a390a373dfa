package org.testimony.stats.delivery.content;

import org.testimony.contract.alert.Alert;
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
        return root + "/" + AlertLinks.of(alert.subject(), alert.alertId().value());
    }
}
