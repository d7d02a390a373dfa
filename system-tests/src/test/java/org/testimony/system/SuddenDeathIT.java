package org.testimony.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Topics;

/**
 * Every process is killed without warning while 200 articles are posted. Nothing may be lost or counted twice: each quarter
 * counts as many persons as the articles tell of.
 */
class SuddenDeathIT {
    private static final int ARTICLES = 200;
    private static final int A_POST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void shouldLoseNothingAndCountNothingTwiceWhenEachProcessIsKilled() throws IOException {
        // When
        JsonNode counts = countsAfter(List.of("ingest", "classify", "kafka", "stats", "postgres"));

        // Then
        Map<String, Integer> told = new TreeMap<>();
        IntStream.range(0, ARTICLES).forEach(n -> told.merge(quarter(WrittenArticles.monthLeft(n)), 1, Integer::sum));
        Map<String, Integer> counted = new TreeMap<>();
        counts.path("buckets")
                .forEach(bucket -> counted.merge(
                        bucket.path("key").asText(), bucket.path("best").asInt(), Integer::sum));
        counted.values().removeIf(count -> count == 0);
        assertThat(counted).isEqualTo(told);
        assertThat(counts.path("total").asInt()).isEqualTo(ARTICLES);
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
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
            return system.ask("/api/v1/aggregates/defections?by=quarter");
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
