package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testimony.contract.article.Article;
import org.testimony.ingest.testing.ArticlesTopic;

/** What a caller posts, and what becomes of it. */
final class Posts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Posts() {}

    /** Waits until an article has so many revisions on the topic. */
    static List<Article> awaitRevisions(String bootstrap, String articleId, int count) {
        ArticlesTopic topic = new ArticlesTopic(bootstrap);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(topic.revisions(articleId)).hasSize(count));
        return topic.revisions(articleId);
    }

    static Response post(Map<String, String> article) {
        Response response =
                given().contentType("application/json").body(article).post("/api/v1/articles");
        assertThat(response.statusCode()).isEqualTo(202);
        return response;
    }

    static List<JsonNode> postLines(String lines) throws Exception {
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

    static Map<String, String> article(String url, String text) {
        return Map.of("url", url, "title", "A title", "text", text);
    }

    static String line(String url, String text) {
        return "{\"url\":\"" + url + "\",\"title\":\"A title\",\"text\":\"" + text + "\"}";
    }
}
