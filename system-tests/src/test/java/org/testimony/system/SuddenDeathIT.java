package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Topics;

/**
 * Every process is killed without warning while 500 articles are posted. Nothing may be lost or counted twice: the
 * counts equal those of a run that nobody disturbed.
 */
class SuddenDeathIT {
    private static final int ARTICLES = 200;
    private static final int A_POST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldLoseNothingAndCountNothingTwiceWhenEachProcessIsKilled() throws IOException {
        // Given
        JsonNode undisturbed = countsAfter(List.of());

        // When
        JsonNode disturbed = countsAfter(List.of("ingest", "classify", "kafka", "stats", "postgres"));

        // Then
        assertThat(disturbed).isEqualTo(undisturbed);
        assertThat(disturbed.path("total").asInt()).isEqualTo(ARTICLES);
    }

    /** Starts afresh, posts all articles with a kill after every few, and gives the counts once all are in. */
    private static JsonNode countsAfter(List<String> victims) throws IOException {
        try (RunningSystem system = RunningSystem.start()) {
            List<ObjectNode> articles = WrittenArticles.upTo(ARTICLES);
            Set<String> posted = new HashSet<>();
            Iterator<String> next = victims.iterator();
            for (int from = 0; from < ARTICLES; from += A_POST) {
                List<ObjectNode> batch = articles.subList(from, from + A_POST);
                postUntilTaken(system, batch)
                        .forEach(answer -> posted.add(answer.path("articleId").asText()));
                if (from % (ARTICLES / 5) == A_POST && next.hasNext()) {
                    system.kill(next.next());
                }
            }
            system.awaitReady();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> system.ask("/api/v1/overview").path("articles").asInt() == ARTICLES);
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            system.ask("/api/v1/overview").path("lagRecords").asLong() == 0);
            assertThatEachWasTaggedOnce(system, posted);
            ObjectNode counts = (ObjectNode) system.ask("/api/v1/aggregates/defections?by=quarter");
            counts.remove("asOf");
            return counts;
        }
    }

    /** A caller repeats what was not taken: the same content is the same revision, so that is harmless. */
    private static List<JsonNode> postUntilTaken(RunningSystem system, List<ObjectNode> batch) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(
                        () -> system.post(batch),
                        answers -> answers.size() == batch.size()
                                && answers.stream().allMatch(answer -> answer.has("articleId")));
    }

    private static void assertThatEachWasTaggedOnce(RunningSystem system, Set<String> posted) {
        List<String> tagged = new TopicReader(system.bootstrapServers())
                .readAll(Topics.TAGGED_ARTICLES).stream()
                        .map((ConsumerRecord<ArticleId, TaggedArticle> record) ->
                                record.key().value())
                        .toList();
        assertThat(tagged).hasSize(ARTICLES).containsExactlyInAnyOrderElementsOf(posted);
    }
}
