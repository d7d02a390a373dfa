package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.Feeds;
import org.testimony.ingest.testing.WebServer;
import org.testimony.ingest.testing.WebServer.Page;

/** What the API shows of a feed's health, after polls that went well and others. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FeedHealthTest {
    private final String run = UUID.randomUUID().toString();
    private WebServer web;

    @BeforeEach
    void start() throws IOException {
        web = new WebServer();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void shouldBearALoginPageForThreePollsThenBackOffAndRecover() {
        // Given
        web.serve("/feed", Page.of("<html>Please log in</html>"));
        String feed = activeFeed("/feed", 900);

        // When the poller has polled it first, and we go on
        awaitPolled(feed, "not-a-feed");
        for (int poll = 1; poll <= 3; poll++) {
            if (poll > 1) {
                poll(feed).then().body("outcome", equalTo("not-a-feed"));
            }
            given().get("/api/v1/feeds/" + feed)
                    .then()
                    .body("state", equalTo("active"))
                    .body("stateReason", equalTo("not-a-feed"))
                    .body("lastError", containsString("web page"));
        }
        poll(feed);
        poll(feed);

        // Then
        Response failing = given().get("/api/v1/feeds/" + feed);
        failing.then()
                .body("state", equalTo("failing"))
                .body("consecutiveFailures", equalTo(2))
                .body("nextPollWhy", equalTo("try 3 after a failure"))
                .body("past.polls", hasSize(5))
                .body("past.polls.outcome", everyItem(equalTo("not-a-feed")));
        assertThat(Instant.parse(failing.path("nextPoll")))
                .isAfter(Instant.now().plusSeconds(1700));

        web.serve("/feed", Page.of(Feeds.rss(run, "recovered")));
        poll(feed).then().body("published", equalTo(1));
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("state", equalTo("active"))
                .body("stateReason", equalTo("ok"))
                .body("lastError", nullValue())
                .body("consecutiveFailures", equalTo(0));
    }

    @Test
    void shouldLeaveAHostAloneThatAsksForItAndForgetWhatIsGone() {
        // Given
        web.serve("/busy", Page.status(503, Map.of("Retry-After", "7200")));
        web.serve("/gone", Page.status(410, Map.of()));
        String neighbour = pausedFeed("/neighbour");

        // When
        String gone = activeFeed("/gone", 900);
        awaitPolled(gone, "gone");
        String busy = activeFeed("/busy", 900);
        awaitPolled(busy, "http-503");

        // Then
        Response paused = given().get("/api/v1/feeds/" + busy);
        assertThat(Instant.parse(paused.path("nextPoll"))).isAfter(Instant.now().plusSeconds(7100));
        paused.then()
                .body("past.hostPause.reason", equalTo("http-503"))
                .body("nextPollWhy", equalTo("its host asked to be left alone"));
        int asked = web.requests().size();
        given().post("/api/v1/feeds/" + neighbour + "/poll")
                .then()
                .statusCode(409)
                .body("type", containsString("host-paused"));
        assertThat(web.requests()).hasSize(asked);
        given().get("/api/v1/feeds/" + gone)
                .then()
                .body("state", equalTo("gone"))
                .body("attention", containsString("gone for good"))
                .body("nextPoll", nullValue());
    }

    @Test
    void shouldAdaptTheIntervalUnlessAnOperatorHasSetIt() {
        // Given
        web.serve("/feed", Page.of(Feeds.rss(run, "first")));
        String feed = pausedFeed("/feed");
        poll(feed);
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("intervalSeconds", equalTo(3600))
                .body("intervalSetTo", nullValue());

        // When
        poll(feed);

        // Then
        given().get("/api/v1/feeds/" + feed).then().body("intervalSeconds", equalTo(4500));
        patch(feed, "{\"intervalSeconds\":7200}");
        poll(feed);
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("intervalSeconds", equalTo(7200))
                .body("intervalSetTo", equalTo(7200));
        patch(feed, "{\"intervalSeconds\":null}");
        poll(feed);
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("intervalSeconds", equalTo(9000))
                .body("intervalSetTo", nullValue());
    }

    @Test
    void shouldShowHowFreshAFeedIs() {
        // Given
        web.serve("/feed", Page.of(Feeds.rss(run, "fresh")));
        String feed = pausedFeed("/feed");

        // When
        poll(feed);

        // Then
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("freshness.newestItem", equalTo("2015-09-21T10:00:00Z"))
                .body("freshness.lastNews", notNullValue())
                .body("past.polls[0].published", equalTo(1));
    }

    private static void patch(String feed, String body) {
        given().contentType("application/json")
                .body(body)
                .patch("/api/v1/feeds/" + feed)
                .then()
                .statusCode(200);
    }

    private String pausedFeed(String path) {
        return feed(Map.of("url", web.url(path), "state", "paused", "pages", "never"));
    }

    private String activeFeed(String path, int interval) {
        return feed(Map.of("url", web.url(path), "intervalSeconds", interval, "pages", "never"));
    }

    private static String feed(Map<String, Object> settings) {
        return given().contentType("application/json")
                .body(settings)
                .post("/api/v1/feeds")
                .path("feedId");
    }

    private static void awaitPolled(String feed, String outcome) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/api/v1/feeds/" + feed).then().body("past.polls.outcome", hasItem(outcome)));
    }

    /** Waits while the poller itself is at it. */
    private static Response poll(String feed) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> given().post("/api/v1/feeds/" + feed + "/poll"), answer -> answer.statusCode() == 200);
    }
}
