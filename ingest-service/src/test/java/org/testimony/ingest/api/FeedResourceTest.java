package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.WebServer;
import org.testimony.ingest.testing.WebServer.Page;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FeedResourceTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

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
    void shouldPublishTheItemsOfAFeedOnceHoweverOftenItIsPolled() {
        // Given
        web.serve("/feed", Page.of(rss("one", "two")));
        String feed = pausedFeed("/feed");

        // When
        poll(feed).then().body("outcome", equalTo("fetched")).body("published", equalTo(2));
        poll(feed).then().body("published", equalTo(0)).body("unchanged", equalTo(2));

        // Then
        Article article = awaitArticle("one");
        assertThat(article.feedId()).hasToString(feed);
        assertThat(article.text()).isEqualTo("Text of one");
        assertThat(article.publisher()).isEqualTo("Our Name");
        assertThat(article.publishedAtSource()).isEqualTo(PublishedAtSource.FEED);
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("items.seen", equalTo(4))
                .body("items.published", equalTo(2))
                .body("items.unchanged", equalTo(2))
                .body("lastSuccess", notNullValue());
    }

    @Test
    void shouldAskOnlyForWhatHasChanged() {
        // Given
        web.serve(
                "/feed",
                asked -> "\"v1\"".equals(asked.getFirst("If-None-Match"))
                        ? Page.status(304, Map.of())
                        : new Page(200, Map.of("ETag", "\"v1\"", "Last-Modified", "some Monday"), rss("a").getBytes()));
        String feed = pausedFeed("/feed");

        // When
        poll(feed);
        Response second = poll(feed);

        // Then
        second.then().body("outcome", equalTo("not-modified")).body("items", equalTo(0));
        assertThat(web.requests().get(1).getFirst("If-Modified-Since")).isEqualTo("some Monday");
    }

    @Test
    void shouldCountWhatItDropsAndKeepTheRest() {
        // Given
        web.serve("/feed", Page.of(rss("good").replace("</channel>", "<item><title>x</title></item></channel>")));
        String feed = pausedFeed("/feed");

        // When
        poll(feed).then().body("published", equalTo(1)).body("dropped.no-link", equalTo(1));

        // Then
        given().get("/api/v1/feeds/" + feed).then().body("items.dropped.no-link", equalTo(1));
    }

    @Test
    void shouldPollByItselfWhenAFeedIsDue() {
        // Given
        web.serve("/feed", Page.of(rss("live")));

        // When
        String feed = activeFeed("/feed", 1);

        // Then
        awaitArticle("live");
        await().atMost(Duration.ofSeconds(20)).until(() -> web.requests().size() >= 3);
        given().delete("/api/v1/feeds/" + feed).then().statusCode(204);
        given().get("/api/v1/feeds/" + feed).then().statusCode(404);
    }

    @Test
    void shouldKnowAFeedByItsAddress() {
        // Given
        Map<String, Object> settings = Map.of("url", web.url("/same"), "state", "paused");
        String feed = given().contentType("application/json")
                .body(settings)
                .post("/api/v1/feeds")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/feeds/f-"))
                .extract()
                .path("feedId");

        // When, Then
        given().contentType("application/json")
                .body(Map.of("url", web.url("/same") + "?utm_source=x", "publisher", "Other"))
                .post("/api/v1/feeds")
                .then()
                .statusCode(200)
                .body("feedId", equalTo(feed))
                .body("publisher", nullValue());
        given().get("/api/v1/feeds?limit=1000").then().body("feeds.feedId", hasItem(feed));
    }

    @Test
    void shouldChangeWhatIsNamedOnly() {
        // Given
        String feed = pausedFeed("/feed");

        // When
        given().contentType("application/json")
                .body("{\"language\":\"de\",\"publisher\":null,\"intervalSeconds\":3600}")
                .patch("/api/v1/feeds/" + feed)
                .then()
                .statusCode(200);

        // Then
        given().get("/api/v1/feeds/" + feed)
                .then()
                .body("language", equalTo("de"))
                .body("publisher", nullValue())
                .body("intervalSeconds", equalTo(3600))
                .body("state", equalTo("paused"));
    }

    @Test
    void shouldExplainBadSettings() {
        refuse("{}", "url");
        refuse("{\"url\":\"ftp://news.example/\"}", "http");
        refuse("{\"url\":\"http://user@news.example/\"}", "user name");
        refuse("{\"url\":\"https://news.example/\",\"intervalSeconds\":1}", "between 900");
        refuse("{\"url\":\"https://news.example/\",\"intervalSeconds\":\"often\"}", "whole number");
        refuse("{\"url\":\"https://news.example/\",\"language\":\"the usual\"}", "BCP 47");
        refuse("{\"url\":\"https://news.example/\",\"state\":\"gone\"}", "paused");
        refuse("{\"url\":\"https://news.example:22/\"}", "port 22");
        given().post("/api/v1/feeds/none/poll").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void shouldNotAddAFeedOnAPrivateAddress() {
        refuse("{\"url\":\"http://169.254.169.254/latest\"}", "not public");
        refuse("{\"url\":\"http://[fd00::1]/\"}", "not public");
        refuse("{\"url\":\"http://metadata.google.internal/\"}", "private networks");
    }

    private static void refuse(String body, String because) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(because));
    }

    private String pausedFeed(String path) {
        return feed(Map.of("url", web.url(path), "state", "paused", "publisher", "Our Name", "pages", "never"));
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

    /** Waits while the poller itself is at it. */
    private static Response poll(String feed) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> given().post("/api/v1/feeds/" + feed + "/poll"), answer -> answer.statusCode() == 200);
    }

    private Article awaitArticle(String name) {
        String id = CanonicalUrl.of("https://news.example/" + run + "/" + name)
                .articleId()
                .value();
        ArticlesTopic topic = new ArticlesTopic(bootstrap);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topic.revisions(id)).hasSize(1));
        return topic.revisions(id).get(0);
    }

    private String rss(String... names) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>A feed</title>");
        for (String name : names) {
            rss.append("<item><title>")
                    .append(name)
                    .append("</title><link>https://news.example/")
                    .append(run)
                    .append('/')
                    .append(name)
                    .append("</link><description>Text of ")
                    .append(name)
                    .append("</description><pubDate>Mon, 21 Sep 2015 10:00:00 GMT</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }
}
