package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ArticleResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

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
        awaitRevisions(id, 1);
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
        List<Article> revisions = awaitRevisions(id, 2);
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
        assertThat(awaitRevisions(id, 2))
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
        Article article = awaitRevisions(posted.path("articleId"), 1).get(0);
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
    void shouldAnswerEachLineOfABulkPostInOrder() throws Exception {
        // Given
        String lines = String.join(
                "\n",
                line("https://news.example/bulk/1", "one"),
                "{ not json",
                line("ftp://news.example/bulk/2", "two"),
                "",
                "[]",
                line("https://news.example/bulk/1", "one"),
                "{\"url\":\"https://news.example/bulk/3\",\"title\":\"" + "t".repeat(2 * 1024 * 1024) + "\"}",
                line("https://news.example/bulk/4", "four"));

        // When
        List<JsonNode> answers = postLines(lines);

        // Then
        assertThat(answers.stream().map(ArticleResourceTest::shortForm))
                .containsExactly(
                        "published 1",
                        "urn:testimony:problem:bad-json at 2",
                        "urn:testimony:problem:bad-url at 3",
                        "urn:testimony:problem:bad-json at 5",
                        "unchanged 1",
                        "urn:testimony:problem:line-too-long at 7",
                        "published 1");
    }

    @Test
    void shouldPublishEveryArticleOfALongBulkPostOnce() throws Exception {
        // Given
        int articles = 10_000;
        String lines = IntStream.range(0, articles)
                .mapToObj(n -> line("https://news.example/many/" + n, "Text number " + n))
                .collect(Collectors.joining("\n"));

        // When
        List<JsonNode> answers = postLines(lines);

        // Then
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.add(answer.path("articleId").textValue()));
        assertThat(ids).hasSize(articles);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new ArticlesTopic(bootstrap).eventIds(ids))
                        .hasSize(articles)
                        .doesNotHaveDuplicates());
    }

    @Test
    void shouldNumberRevisionsWithoutGapsWhenManyPostTheSameArticles() throws Exception {
        // Given
        List<Callable<Integer>> posts = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            List<String> lines = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                int page = writer % 2 == 0 ? n : 39 - n;
                lines.add(line("https://news.example/raced/" + page, "Writer " + writer));
            }
            posts.add(() -> postLines(String.join("\n", lines)).size());
        }
        ExecutorService writers = Executors.newFixedThreadPool(6);

        // When
        for (Future<Integer> answer : writers.invokeAll(posts)) {
            assertThat(answer.get()).isEqualTo(40);
        }
        writers.shutdown();

        // Then
        for (int page = 0; page < 40; page += 13) {
            String id = post(article("https://news.example/raced/" + page, "The end."))
                    .path("articleId");
            assertThat(awaitRevisions(id, 7)).extracting(Article::revision).containsExactly(1, 2, 3, 4, 5, 6, 7);
        }
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
        awaitRevisions(id, 1);

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

    private List<Article> awaitRevisions(String articleId, int count) {
        ArticlesTopic topic = new ArticlesTopic(bootstrap);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topic.revisions(articleId)).hasSize(count));
        return topic.revisions(articleId);
    }

    private static Response post(Map<String, String> article) {
        Response response =
                given().contentType("application/json").body(article).post("/api/v1/articles");
        assertThat(response.statusCode()).isEqualTo(202);
        return response;
    }

    private static List<JsonNode> postLines(String lines) throws Exception {
        Response response = given().contentType("application/x-ndjson")
                .body(lines.getBytes())
                .post("/api/v1/articles");
        assertThat(response.statusCode()).isEqualTo(202);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : response.asString().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static Map<String, String> article(String url, String text) {
        return Map.of("url", url, "title", "A title", "text", text);
    }

    private static String line(String url, String text) {
        return "{\"url\":\"" + url + "\",\"title\":\"A title\",\"text\":\"" + text + "\"}";
    }

    private static String shortForm(JsonNode answer) {
        return answer.has("outcome")
                ? answer.path("outcome").textValue() + " " + answer.path("revision")
                : answer.path("type").textValue() + " at " + answer.path("line");
    }
}
