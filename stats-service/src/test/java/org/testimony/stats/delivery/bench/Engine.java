package org.testimony.stats.delivery.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.guarded.post.HttpPoster;
import org.testimony.guarded.post.PostLimits;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.UrlRule;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.DeliveryDatabase;
import org.testimony.stats.delivery.DeliveryRounds;
import org.testimony.stats.delivery.PostgresDeliveries;
import org.testimony.stats.delivery.content.Links;
import org.testimony.stats.delivery.schedule.RetrySchedule;
import org.testimony.stats.delivery.webhook.HttpWebhooks;
import org.testimony.stats.delivery.webhook.PostgresSecrets;
import org.testimony.stats.delivery.webhook.Scheme;
import org.testimony.stats.delivery.webhook.SecretBox;
import org.testimony.stats.delivery.webhook.SigningSecret;
import org.testimony.stats.delivery.webhook.WebhookKey;
import org.testimony.stats.delivery.webhook.WebhookTarget;

/** The delivery engine on a plain database, without the rest of the service. */
final class Engine implements DeliveryDatabase, AutoCloseable {
    private static final SecretBox BOX = new SecretBox("only-for-benchmarks-only-for-benchmarks", new SecureRandom());

    private final Connection connection;

    Engine(String jdbcUrl) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl);
        connection.setAutoCommit(false);
    }

    @Override
    public synchronized <T> T commit(PostgresTransactions.Work<T> work) {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rounds of deliveries, as the service runs them, with short limits. */
    DeliveryRounds rounds(Duration answer, Duration lease) {
        Clock clock = Clock.systemUTC();
        AddressRule rule = AddressRule.publicAndLoopback();
        UrlRule urls = new UrlRule(Set.of(80, 443), rule);
        HttpPoster poster = new HttpPoster(
                new Guard(urls, rule, host -> CompletableFuture.failedStage(new java.net.UnknownHostException(host))),
                PostLimits.usual().answeringWithin(answer),
                "Testimony-Bench/1",
                clock);
        HttpWebhooks webhooks =
                new HttpWebhooks(poster, new WebhookKey(Optional.of(BOX)), new WebhookTarget(urls, false), clock);
        return new DeliveryRounds(
                this,
                List.of(webhooks),
                new DeliveryRounds.Settings(
                        256, Duration.ofMillis(100), lease, Duration.ofDays(5), RetrySchedule.usual(), () -> 0),
                clock);
    }

    void addReceiver(String id, String url) {
        SigningSecret secret = SigningSecret.draw(Scheme.HMAC, new SecureRandom());
        Instant now = Instant.now();
        boolean unused = commit(c -> {
            try (var insert = c.prepareStatement(
                    "INSERT INTO receiver (receiver_id, way, name, target, enabled, filter,"
                            + " payload, group_wait, digest, signing, changed_at, changed_by)"
                            + " VALUES (?, 'webhook', ?, ?, true, '{}', 'thin', 0, 'none', '{hmac}', now(), 'bench')")) {
                insert.setString(1, id);
                insert.setString(2, id);
                insert.setString(3, url);
                insert.executeUpdate();
            }
            PostgresSecrets.add(c, id, new PostgresSecrets.Stored(secret, BOX.seal(secret.key(), id), now, now));
            return true;
        });
    }

    /** Raises an alert for everybody, in one transaction. */
    void raise(String alertId) {
        Alert alert = new Alert(
                new AlertId(alertId),
                "new-persons",
                AlertKind.NEW_DEFECTOR,
                Severity.INFO,
                Instant.now(),
                "One more",
                new Subject("defector", "d-1"),
                Map.of("sources", "2"),
                List.of(),
                null);
        AlertNotice notice = new AlertNotice(alert, 1, Occasion.RAISED, Map.of(), List.of(), null, true);
        PostgresDeliveries deliveries = new PostgresDeliveries(new Links("http://localhost"), Clock.systemUTC());
        boolean unused = commit(c -> {
            deliveries.add(c, List.of(notice));
            return true;
        });
    }

    long number(String sql) {
        return commit(c -> {
            try (var statement = c.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
