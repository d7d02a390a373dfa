package org.testimony.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.IntakePlan;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.Feeds;

/** One article has one id, whatever addresses lead to it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AddressesTest {
    private static final Instant NOW = Instant.parse("2015-10-01T12:00:00Z");

    @Inject
    PostgresIntake intake;

    @Inject
    PostgresFeeds feeds;

    @Inject
    PostgresTraces traces;

    @Inject
    DataSource database;

    private final String site = "https://" + UUID.randomUUID() + ".example";

    @Test
    void shouldKnowAnItemWhoseAddressWasCorrected() {
        // Given
        FeedId feed = Feeds.addQuiet(feeds, site + "/feed");
        ArticleId before = take(feed, "/a-titel", "Text", "guid-7").articleId();

        // When
        IntakePlan.Outcome corrected = take(feed, "/a-title", "Text", "guid-7");
        IntakePlan.Outcome changed = take(feed, "/a-title", "Changed text", "guid-7");

        // Then
        assertThat(corrected).isEqualTo(new IntakePlan.Outcome(before, 1, IntakePlan.Gate.UNCHANGED));
        assertThat(changed).isEqualTo(new IntakePlan.Outcome(before, 2, IntakePlan.Gate.PUBLISHED));
        assertThat(traces.find(before.value()).orElseThrow().otherAddresses()).containsExactly(site + "/a-title");
    }

    @Test
    void shouldNotTakeAnIdThatIsUsedAgainForTheSameArticle() {
        // Given
        FeedId feed = Feeds.addQuiet(feeds, site + "/feed");
        ArticleId before = take(feed, "/monday", "Text of Monday", "latest").articleId();

        // When
        IntakePlan.Outcome tuesday = take(feed, "/tuesday", "Text of Tuesday", "latest");

        // Then
        assertThat(tuesday.articleId()).isNotEqualTo(before);
        assertThat(tuesday.published()).isTrue();
    }

    @Test
    void shouldNotMixUpTheIdsOfTwoFeeds() {
        // Given
        FeedId one = Feeds.addQuiet(feeds, site + "/one");
        FeedId two = Feeds.addQuiet(feeds, site + "/two");
        ArticleId ours = take(one, "/ours", "Same text", "1").articleId();

        // When
        IntakePlan.Outcome theirs = take(two, "/theirs", "Same text", "1");

        // Then
        assertThat(theirs.articleId()).isNotEqualTo(ours);
        assertThat(theirs.published()).isTrue();
    }

    @Test
    void shouldNeverCloseACircleNorMoveAnArticleThatExists() throws Exception {
        // Given
        CanonicalUrl a = CanonicalUrl.of(site + "/a");
        CanonicalUrl b = CanonicalUrl.of(site + "/b");
        CanonicalUrl c = CanonicalUrl.of(site + "/c");
        intake.takePosted(List.of(draft(null, "/existing", "Text")));

        // When, Then
        assertThat(learn(a, b)).isEqualTo(b);
        assertThat(learn(b, c)).isEqualTo(c);
        assertThat(learn(c, a)).isEqualTo(c);
        assertThat(learn(a, c)).isEqualTo(c);
        assertThat(learn(CanonicalUrl.of(site + "/existing"), a)).isEqualTo(CanonicalUrl.of(site + "/existing"));
    }

    private CanonicalUrl learn(CanonicalUrl from, CanonicalUrl to) throws Exception {
        try (Connection connection = database.getConnection()) {
            return new PostgresAliases(connection).learn(from, to, "redirect", NOW);
        }
    }

    private IntakePlan.Outcome take(FeedId feed, String path, String text, String guid) {
        List<Arrival> items = List.of(Arrival.item(draft(feed, path, text), guid, false));
        return intake.take(Delivery.fromFeed(feed, items, Map.of(), List.of()), PostgresIntake.Companion.NONE)
                .get(0);
    }

    private Draft draft(@org.jspecify.annotations.Nullable FeedId feed, String path, String text) {
        return Draft.of(new Draft.Raw(site + path, null, "T", text, null, List.of(), null), feed, NOW);
    }
}
