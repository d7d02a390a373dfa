package org.testimony.stats.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.testimony.guarded.post.PostLimits;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.content.Links;
import org.testimony.stats.delivery.mail.MailDeliveries;
import org.testimony.stats.delivery.schedule.RetrySchedule;
import org.testimony.stats.delivery.webhook.HttpWebhooks;
import org.testimony.stats.delivery.webhook.WebhookKey;

/** Runs the rounds of deliveries while the service runs, and forgets old tries. */
@Singleton
public final class DeliveryApplication {
    private final PostgresTransactions transactions;
    private final DeliveryConfig config;
    private final Links links;
    private final Clock clock;
    private final DeliveryRounds rounds;

    DeliveryApplication(
            PostgresTransactions transactions,
            DeliveryConfig config,
            WebhookKey key,
            HttpWebhooks webhooks,
            MailDeliveries mail,
            Links links,
            Clock clock) {
        this.transactions = transactions;
        this.config = config;
        this.links = links;
        this.clock = clock;
        List<DeliveryWay> ways = new ArrayList<>();
        key.box().ifPresent(box -> ways.add(webhooks));
        if (config.mail().enabled()) {
            ways.add(mail);
        }
        this.rounds = new DeliveryRounds(database(), ways, settings(), clock);
    }

    private DeliveryDatabase database() {
        return new DeliveryDatabase() {
            @Override
            public <T> T commit(PostgresTransactions.Work<T> work) {
                return transactions.commit(work);
            }
        };
    }

    private DeliveryRounds.Settings settings() {
        PostLimits limits = PostLimits.usual().answeringWithin(config.answerTimeout());
        return new DeliveryRounds.Settings(
                config.concurrent(),
                config.lookEvery(),
                limits.longest().plus(config.mail().timeout()).plusSeconds(10),
                config.disableAfter(),
                new RetrySchedule(config.retries()),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    void onStart(@Observes StartupEvent event) {
        rounds.start();
    }

    void onStop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    /** Tells again what is due to be told again. */
    @Scheduled(every = "1m", delayed = "1m")
    public void repeat() {
        int again = transactions.commit(connection -> PostgresRepeats.add(connection, links, clock.instant()));
        if (again > 0) {
            rounds.wake();
        }
    }

    @Scheduled(every = "6h", delayed = "10m")
    void forget() {
        transactions.commit(
                connection -> PostgresResults.forget(connection, clock.instant().minus(config.attemptsKept())));
    }
}
