package org.testimony.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.testimony.ingest.api.Posts.article;
import static org.testimony.ingest.api.Posts.awaitRevisions;
import static org.testimony.ingest.api.Posts.line;
import static org.testimony.ingest.api.Posts.post;
import static org.testimony.ingest.api.Posts.postLines;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.EmbeddedServers;

/** Many articles in one post. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class BulkPostTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

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
        assertThat(answers.stream().map(BulkPostTest::shortForm))
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
            assertThat(awaitRevisions(bootstrap, id, 7))
                    .extracting(Article::revision)
                    .containsExactly(1, 2, 3, 4, 5, 6, 7);
        }
    }

    private static String shortForm(JsonNode answer) {
        return answer.has("outcome")
                ? answer.path("outcome").textValue() + " " + answer.path("revision")
                : answer.path("type").textValue() + " at " + answer.path("line");
    }
}
