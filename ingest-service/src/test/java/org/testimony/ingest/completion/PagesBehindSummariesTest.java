package org.testimony.ingest.completion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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

/** A feed that carries only summaries: the pages behind them become the articles, where they can be had. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class PagesBehindSummariesTest {
    private static final String SENTENCE = "He said that it had taken him a year to get away, and that his family had"
            + " paid a smuggler more than they owned to bring him across the border at night. ";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final String path = "/" + UUID.randomUUID() + "/he-left";
    private WebServer web;

    @BeforeEach
    void start() throws IOException {
        web = new WebServer();
        web.serve("/feed", Page.of(rss(path)));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void shouldTakeTheTextAndTheDateFromThePage() {
        // Given
        web.serve(
                path,
                html(
                        "He left in the night",
                        "<meta property=\"article:published_time\" content=\"2015-09-21T10:00:00Z\">"));

        // When
        poll(feed()).then().body("waiting", equalTo(1)).body("published", equalTo(0));

        // Then
        Article article = awaitArticle(path);
        assertThat(article.text()).startsWith(SENTENCE.strip()).doesNotContain("In short");
        assertThat(article.publishedAt()).hasToString("2015-09-21T10:00:00Z");
        assertThat(article.publishedAtSource()).isEqualTo(PublishedAtSource.PAGE);
        trace(path)
                .body("revisions[0].page.sha256", notNullValue())
                .body("revisions[0].page.status", equalTo(200))
                .body("steps.outcome", hasItem("read"));
        assertThat(web.requests())
                .allSatisfy(asked -> assertThat(asked.getFirst("User-Agent")).contains("Testimony"));
    }

    @Test
    void shouldNotFetchAPageAgainWhileTheFeedSaysTheSame() {
        // Given
        web.serve(path, html("He left in the night", ""));
        String feed = feed();
        poll(feed);
        awaitArticle(path);
        int asked = web.requests().size();

        // When
        poll(feed).then().body("unchanged", equalTo(1)).body("waiting", equalTo(0));

        // Then
        assertThat(web.requests()).hasSize(asked + 1);
    }

    @Test
    void shouldPublishTheSummaryWhereRobotsAreNotWanted() {
        // Given
        web.serve("/robots.txt", Page.of("User-agent: testimony\nDisallow: /"));
        web.serve(path, html("He left in the night", ""));

        // When
        poll(feed());

        // Then
        assertThat(awaitArticle(path).text()).isEqualTo("In short.");
        trace(path).body("steps.outcome", hasItem("robots-disallowed"));
    }

    @Test
    void shouldPublishTheSummaryWhenThePageIsALoginWall() {
        // Given
        web.serve(path, Page.of("<html><title>Log in</title><form>Password <input type=password></form></html>"));

        // When
        poll(feed());

        // Then
        assertThat(awaitArticle(path).text()).isEqualTo("In short.");
        trace(path).body("steps.outcome", hasItem("no-article-on-page"));
    }

    @Test
    void shouldKeepAnItemWaitingWhileItsServerIsInTrouble() {
        // Given
        web.serve(path, Page.status(503, Map.of("Retry-After", "3600")));
        String feed = feed();

        // When
        poll(feed);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> trace(path)
                        .body("waiting.attempts", equalTo(1))
                        .body("waiting.lastError", containsString("503")));
        given().post("/api/v1/feeds/" + feed + "/poll")
                .then()
                .statusCode(409)
                .body("type", containsString("host-paused"));
    }

    @Test
    void shouldKnowAnArticleByTheAddressItIsRedirectedTo() {
        // Given
        String moved = path + "-in-the-night";
        web.serve(path, Page.status(301, Map.of("Location", moved)));
        web.serve(moved, html("He left in the night", ""));
        String feed = feed();

        // When
        poll(feed);

        // Then
        Article article = awaitArticle(moved);
        assertThat(article.canonicalUrl()).endsWith(moved);
        trace(moved).body("otherAddresses", hasItem(containsString(path)));
        poll(feed).then().body("waiting", equalTo(0));
    }

    private Page html(String title, String head) {
        String body = "<p>" + SENTENCE.repeat(3) + "</p>";
        return new Page(
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                ("<!doctype html><html lang=\"en\"><head><title>" + title + "</title>" + head
                                + "</head><body><article><h1>" + title + "</h1>" + body.repeat(4)
                                + "</article></body></html>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String rss(String page) {
        return "<rss version=\"2.0\"><channel><title>A feed</title><item><title>He left</title><link>" + web.url(page)
                + "</link><description>In short.</description></item></channel></rss>";
    }

    private String feed() {
        return given().contentType("application/json")
                .body(Map.of("url", web.url("/feed"), "state", "paused"))
                .post("/api/v1/feeds")
                .path("feedId");
    }

    private static Response poll(String feed) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> given().post("/api/v1/feeds/" + feed + "/poll"), answer -> answer.statusCode() == 200);
    }

    private ValidatableResponse trace(String page) {
        return given().get("/api/v1/articles/" + id(page) + "/trace").then().statusCode(200);
    }

    private Article awaitArticle(String page) {
        ArticlesTopic topic = new ArticlesTopic(bootstrap);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topic.revisions(id(page))).hasSize(1));
        return topic.revisions(id(page)).get(0);
    }

    private String id(String page) {
        return CanonicalUrl.of(web.url(page)).articleId().value();
    }
}
