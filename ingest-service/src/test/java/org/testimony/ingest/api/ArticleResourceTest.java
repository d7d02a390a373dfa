package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.testimony.ingest.api.Posts.article;
import static org.testimony.ingest.api.Posts.awaitRevisions;
import static org.testimony.ingest.api.Posts.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ArticleResourceTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void shouldPublishAnArticlePostedThreeTimesOnce() {
        // Given
        Map<String, String> article = article("https://news.example/once", "He had had enough.");

        // When
        String id = post(article).path("articleId");
        post(article);
        Response third = post(Map.of(
                "url", "http://NEWS.example:80/once?utm_source=x#top",
                "title", "A  title",
                "text", "He had had\nenough."));

        // Then
        assertThat(third.<String>path("outcome")).isEqualTo("unchanged");
        assertThat(third.<String>path("articleId")).isEqualTo(id);
        awaitRevisions(bootstrap, id, 1);
    }

    @Test
    void shouldMakeAChangedSentenceTheSecondRevision() {
        // Given
        String id =
                post(article("https://news.example/changed", "He left in May.")).path("articleId");

        // When
        Response changed = post(article("https://news.example/changed", "He left in June."));

        // Then
        assertThat(changed.<Integer>path("revision")).isEqualTo(2);
        List<Article> revisions = awaitRevisions(bootstrap, id, 2);
        assertThat(revisions).extracting(Article::text).containsExactly("He left in May.", "He left in June.");
        assertThat(revisions).extracting(Article::revisionHash).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepTheKnownDateWhenALaterPostHasNone() {
        // Given
        Map<String, String> dated =
                Map.of("url", "https://news.example/dated", "title", "T", "text", "One.", "publishedAt", "2015-09-21");
        String id = post(dated).path("articleId");

        // When
        Response undated = post(Map.of("url", "https://news.example/dated", "title", "T", "text", "One."));
        post(Map.of("url", "https://news.example/dated", "title", "T", "text", "Two."));

        // Then
        assertThat(undated.<String>path("outcome")).isEqualTo("unchanged");
        assertThat(awaitRevisions(bootstrap, id, 2))
                .allSatisfy(article -> assertThat(article.publishedAt()).hasToString("2015-09-21T00:00:00Z"));
    }

    @Test
    void shouldLeaveAnUnusableDateAbsentAndSaySo() {
        // When
        Response posted = post(
                Map.of("url", "https://news.example/undated", "title", "T", "text", "x", "publishedAt", "last summer"));

        // Then
        assertThat(posted.<List<String>>path("warnings"))
                .singleElement()
                .asString()
                .contains("publishedAt");
        Article article = awaitRevisions(bootstrap, posted.path("articleId"), 1).get(0);
        assertThat(article.publishedAt()).isNull();
        assertThat(article.publishedAtSource()).isEqualTo(PublishedAtSource.NONE);
        assertThat(article.language()).isEqualTo("und");
        assertThat(article.publisher()).isEqualTo("news.example");
    }

    @Test
    void shouldExplainWhatIsWrongWithASingleArticle() {
        given().contentType("application/json")
                .body("{\"title\":\"no address\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("detail", containsString("url"))
                .body("line", nullValue());
        given().contentType("application/json")
                .body("{")
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:testimony:problem:bad-json"));
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/articles")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void shouldRefuseATextThatIsTooLong() {
        given().contentType("application/json")
                .body(Map.of("url", "https://news.example/long", "title", "T", "text", "é".repeat(140_000)))
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", containsString("256 KiB"));
    }

    @Test
    void shouldTraceAnArticleToTheTopic() {
        // Given
        String id = post(article("https://news.example/traced", "Text.")).path("articleId");

        // When, Then
        await().untilAsserted(() -> given().get("/api/v1/articles/" + id + "/trace")
                .then()
                .statusCode(200)
                .body("revisions[0].from", equalTo("posted"))
                .body("revisions[0].outbox", equalTo("published")));
        given().get("/api/v1/articles/unknown/trace").then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    void shouldDescribeItsHeadersAsACloudEvent() {
        // When
        String id = post(article("https://news.example/headers", "Text.")).path("articleId");
        awaitRevisions(bootstrap, id, 1);

        // Then
        var record = new ArticlesTopic(bootstrap)
                .records().stream()
                        .filter(r -> r.key().value().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(record.headers())
                .extracting(h -> h.key() + "=" + new String(h.value()))
                .contains(
                        "ce_id=" + id + ":1",
                        "ce_type=org.testimony.article.published",
                        "ce_source=/ingest-service",
                        "ce_specversion=1.0");
    }

    @Test
    void shouldBeReadyAndCount() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("testimony_ingest_outbox_pending"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/api/v1/feeds/{id}/poll"));
    }
}
