package org.testimony.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.topic.Topics;
import org.testimony.ingest.store.PostgresFeed;
import org.testimony.ingest.store.PostgresFeeds;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.Feeds;
import org.testimony.ingest.testing.WholeTopic;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SilenceWatchTest {
    @Inject
    PostgresFeeds feeds;

    @Inject
    PostgresSilenceWatch watch;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void shouldSayOnceThatAFeedHasFallenSilent() {
        // Given a feed that spoke daily and has said nothing for a month
        String id = Feeds.addQuiet(feeds, "https://" + UUID.randomUUID() + ".example/feed")
                .value();
        Instant lastNews = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(30, ChronoUnit.DAYS);
        QuarkusTransaction.requiringNew().run(() -> {
            PostgresFeed feed = feeds.findById(id);
            feed.state = "active";
            feed.nextPollAt = Instant.now().plusSeconds(3600);
            feed.lastNewAt = lastNews;
            feed.usualGapSeconds = 86_400L;
            feed.silentFrom = lastNews.plus(8, ChronoUnit.DAYS);
        });

        // When
        watch.raise();
        watch.raise();

        // Then
        await().untilAsserted(() -> assertThat(alertsAbout(id)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.FEED_SILENT);
            assertThat(alert.facts())
                    .containsEntry("lastNews", lastNews.toString())
                    .containsEntry("usualGapSeconds", "86400");
        }));
    }

    private List<Alert> alertsAbout(String feed) {
        return new WholeTopic<>(bootstrap, Topics.ALERTS)
                .records().stream()
                        .map(record -> record.value())
                        .filter(alert -> alert.subject().id().equals(feed))
                        .toList();
    }
}
