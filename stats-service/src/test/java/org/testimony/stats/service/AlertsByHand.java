package org.testimony.stats.service;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.PostgresDeliveries;

/** Gives notices to the outbox as the alert log does. */
@Singleton
public class AlertsByHand {
    private final World world;
    private final PostgresDeliveries deliveries;
    private final PostgresTransactions transactions;

    AlertsByHand(World world, PostgresDeliveries deliveries, PostgresTransactions transactions) {
        this.world = world;
        this.deliveries = deliveries;
        this.transactions = transactions;
    }

    void raise(String alertId) {
        add(notice(alertId, Occasion.RAISED, null));
    }

    void add(AlertNotice notice) {
        boolean unused = transactions.commit(connection -> {
            deliveries.add(connection, List.of(notice));
            return true;
        });
    }

    static AlertNotice notice(String alertId, Occasion occasion, AlertId corrects) {
        Alert alert = new Alert(
                new AlertId(alertId),
                "new-persons",
                corrects == null ? AlertKind.NEW_DEFECTOR : AlertKind.CORRECTION,
                Severity.INFO,
                Instant.parse("2026-01-02T03:04:05Z"),
                "a title with Omar",
                new Subject("defector", "d-1"),
                Map.of("sources", "2", "name", "Omar"),
                List.of(),
                corrects);
        return new AlertNotice(
                alert, 1, occasion, Map.of("rule", "new-persons", "severity", "info"), List.of(), null, false);
    }

    String state(String alertId) {
        return told(alertId) > 0 ? "sent" : "";
    }

    long told(String alertId) {
        return world.number("SELECT count(*) FROM delivery WHERE state = 'sent' AND alert_id = '" + alertId + "'");
    }
}
