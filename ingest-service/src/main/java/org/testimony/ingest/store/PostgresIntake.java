package org.testimony.ingest.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.article.Lane;

/**
 * Takes deliveries in: in one transaction, what was seen is recorded and counted, and what is new is put into the outbox.
 * After a return nothing can be lost; before it nothing has happened.
 */
@ApplicationScoped
public class PostgresIntake {
    private final EntityManager entities;
    private final Event<RevisionsWaiting> waiting;
    private final MeterRegistry meters;

    /** Says that committed revisions wait in the outbox. */
    public record RevisionsWaiting(int count) {}

    /** What else is recorded in the transaction that takes a delivery in; an exception undoes all of it. */
    @FunctionalInterface
    public interface Companion {
        /** Nothing else. */
        Companion NONE = (connection, outcomes) -> {};

        void write(Connection connection, List<IntakePlan.Outcome> outcomes) throws SQLException;
    }

    PostgresIntake(EntityManager entities, Event<RevisionsWaiting> waiting, MeterRegistry meters) {
        this.entities = entities;
        this.meters = meters;
        this.waiting = waiting;
    }

    /** Takes in posted drafts, in order; one outcome for each. */
    public List<IntakePlan.Outcome> takePosted(List<Draft> drafts) {
        return take(Delivery.posted(Lane.LIVE, drafts, Map.of()), Companion.NONE);
    }

    /** Takes a delivery in; one outcome for each arrival, in order. */
    public List<IntakePlan.Outcome> take(Delivery delivery, Companion companion) {
        PostgresDelivery.Taken taken = DatabaseRetry.onConflict(() -> QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class).doReturningWork(connection -> {
                    PostgresDelivery.Taken made = new PostgresDelivery(connection, delivery).takeIn();
                    companion.write(connection, made.plan().outcomes());
                    return made;
                })));
        String way = delivery.feed() == null ? delivery.origin() : "feed";
        taken.gates()
                .forEach((gate, items) -> meters.counter("testimony.ingest.items", "from", way, "gate", gate)
                        .increment(items));
        int revisions = taken.plan().revisions().size();
        if (revisions > 0) {
            waiting.fire(new RevisionsWaiting(revisions));
        }
        return taken.plan().outcomes();
    }
}
