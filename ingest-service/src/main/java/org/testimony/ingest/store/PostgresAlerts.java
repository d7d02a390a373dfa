package org.testimony.ingest.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topics;

/** Alerts on their way to the topic, in the transaction that records what they are about. */
@ApplicationScoped
public class PostgresAlerts {
    private static final JsonSerde<Alert> JSON = new JsonSerde<>(Alert.class);

    private final EntityManager entities;
    private final Event<PostgresIntake.RevisionsWaiting> waiting;

    PostgresAlerts(EntityManager entities, Event<PostgresIntake.RevisionsWaiting> waiting) {
        this.entities = entities;
        this.waiting = waiting;
    }

    /** Raises what the occasion makes of the database, all in one transaction; says how many. */
    public int raise(Supplier<List<Alert>> occasion) {
        int raised = QuarkusTransaction.requiringNew().call(() -> {
            List<Alert> alerts = occasion.get();
            entities.unwrap(Session.class).doWork(connection -> add(connection, alerts));
            return alerts.size();
        });
        if (raised > 0) {
            waiting.fire(new PostgresIntake.RevisionsWaiting(raised));
        }
        return raised;
    }

    private static void add(Connection connection, List<Alert> alerts) throws SQLException {
        String sql = """
                insert into outbox (topic, record_key, revision, occurred_at, payload) values (?, ?, 1, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Alert alert : alerts) {
                statement.setString(1, Topics.ALERTS.name());
                statement.setString(2, alert.alertId().value());
                statement.setTimestamp(3, Timestamp.from(alert.at()));
                statement.setBytes(4, JSON.write(alert));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
