package org.testimony.stats.alert.feed;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import org.testimony.stats.alert.AlertsRecorded;
import org.testimony.stats.alert.log.PostgresAlertChanges;
import org.testimony.stats.coverage.FeedsHeard;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;

/** Ends alerts about silent feeds when the feeds speak again. Nobody is told: that it was silent stays true. */
@Singleton
final class PostgresFeedsHeard {
    private static final Logger LOG = Logger.getLogger(PostgresFeedsHeard.class);
    private static final String END = """
            UPDATE alert SET state = 'expired', changed_at = ?
            WHERE kind = 'feed-silent' AND state = 'open' AND subject_id = ANY(?) AND raised_at < ?
            RETURNING alert_id""";

    private final PostgresTransactions transactions;
    private final Event<AlertsRecorded> recorded;

    PostgresFeedsHeard(PostgresTransactions transactions, Event<AlertsRecorded> recorded) {
        this.transactions = transactions;
        this.recorded = recorded;
    }

    void heard(@Observes FeedsHeard heard) {
        if (heard.speaking().isEmpty()) {
            return;
        }
        try {
            int ended = transactions.commit(connection -> {
                List<String> alerts = new Question()
                        .add(END, heard.at(), heard.speaking(), heard.at())
                        .ask(connection, row -> row.getString(1));
                PostgresAlertChanges.note(connection, alerts, heard.at());
                return alerts.size();
            });
            if (ended > 0) {
                recorded.fire(new AlertsRecorded(ended));
            }
        } catch (RuntimeException e) {
            LOG.warnf("Alerts of feeds that speak again stay open for now: %s", e.getMessage());
        }
    }
}
