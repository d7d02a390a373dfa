package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.Status;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** From records to counts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class FactsServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldCountPersonsAndShowTheirEvidence() {
        // Given
        world.happens(
                Given.article("f1")
                        .published("2015-09-21T08:00:00Z")
                        .telling("brutality")
                        .record(),
                Given.mention("d-f1", "f1", "He slipped past the checkpoints."),
                Given.person("d-f1")
                        .named("Ebrahim B.")
                        .from("DE")
                        .left("2015-05-01", "2015-05-31")
                        .mentionedIn("f1")
                        .record());

        // Then
        when().get(DEFECTIONS)
                .then()
                .statusCode(200)
                .body("by", is("quarter"), "total", is(1), "undated", is(0))
                .body("buckets", hasSize(1), "buckets[0].key", is("2015-Q2"), "buckets[0].best", is(1))
                .body("buckets[0].partial", nullValue(), "asOf", is("2015-09-21T10:00:00Z"));
        when().get("/api/v1/defectors")
                .then()
                .body("total", is(1), "next", nullValue(), "items[0].displayName", is("Ebrahim B."))
                .body("items[0].quotes[0].quote", is("He slipped past the checkpoints."))
                .body("items[0].quotes[0].url", is("https://news.example/f1"));
        when().get("/api/v1/defectors/d-f1")
                .then()
                .body("defectorId", is("d-f1"), "mentions[0].article.publisher", is("Example Times"))
                .body("mentions[0].evidence[0].quote", is("He slipped past the checkpoints."));
        when().get("/api/v1/aggregates/narratives?by=year")
                .then()
                .body("codes", contains("infighting", "brutality", "corruption", "hardship"))
                .body("buckets[0].key", is("2015"), "buckets[0].stories", is(1), "buckets[0].counts.brutality", is(1))
                .body("total.stories", is(1), "undated.stories", is(0));
        when().get("/api/v1/articles/f1").then().body("title", is("A man who left"), "relevant", is(true));
    }

    @Test
    void shouldCountCopiesOfOneStoryOnce() {
        // Given
        world.happens(
                Given.article("c1")
                        .inStory("s-1")
                        .published("2015-07-01T00:00:00Z")
                        .telling("hardship")
                        .record(),
                Given.article("c2")
                        .inStory("s-1")
                        .published("2015-06-30T23:00:00Z")
                        .telling("hardship")
                        .record(),
                Given.article("c3").inStory("s-1").telling("brutality").record(),
                Given.article("c4").irrelevant().record());

        // Then: the story began with its earliest copy
        when().get("/api/v1/aggregates/narratives")
                .then()
                .body("buckets.key", contains("2015-Q2"), "total.stories", is(1))
                .body("total.counts.hardship", is(1), "total.counts.brutality", is(1));
    }

    @Test
    void shouldNotCountMergedRejectedOrUnmentionedPersons() {
        // Given
        world.happens(
                Given.person("d-1").from("SY").mentionedIn("a").record(),
                Given.person("d-2").from("SY").mentionedIn("b").record(),
                Given.person("d-3")
                        .from("SY")
                        .status(Status.REJECTED)
                        .mentionedIn("c")
                        .record(),
                Given.person("d-4").from("SY").record(),
                Given.person("d-5")
                        .from("SY")
                        .status(Status.CONFIRMED)
                        .mentionedIn("e")
                        .record());

        // When
        world.happens(Given.person("d-2")
                .revision(2, "2015-09-22T10:00:00Z")
                .from("SY")
                .mergedInto("d-1")
                .mentionedIn("b")
                .record());

        // Then
        when().get(DEFECTIONS + "?by=nationality").then().body("total", is(2), "buckets[0].best", is(2));
        when().get(DEFECTIONS + "?status=confirmed").then().body("total", is(1), "undated", is(1));
        when().get("/api/v1/defectors").then().body("total", is(2));
        when().get("/api/v1/defectors?status=merged").then().body("total", is(1), "items[0].mergedInto", is("d-1"));
        // As it was known before the merge
        when().get(DEFECTIONS + "?by=nationality&asOf=2015-09-21").then().body("total", is(3));
        when().get(DEFECTIONS + "?by=nationality&asOf=2015-09-20").then().body("total", is(0));
    }

    @Test
    void shouldForgetAnErasedPersonEvenInTheHistory() {
        // Given
        world.happens(Given.person("d-e").named("Nobody").mentionedIn("a").record());
        when().get("/api/v1/defectors/d-e/history").then().statusCode(200).body("total", is(1));

        // When
        world.publish(List.of(world.record(Topics.DEFECTORS, new org.testimony.contract.id.DefectorId("d-e"), null)));
        world.awaitTakenIn();

        // Then
        when().get("/api/v1/defectors/d-e").then().statusCode(404).contentType("application/problem+json");
        when().get("/api/v1/defectors/d-e/history").then().statusCode(404);
        when().get(DEFECTIONS + "?asOf=2030-01-01").then().body("total", is(0));
    }

    @Test
    void shouldDropAWithdrawnMention() {
        // Given
        world.happens(
                Given.article("w1").record(),
                Given.mention("d-w", "w1", "He left."),
                Given.person("d-w").mentionedIn("w1").record());

        // When
        world.publish(List.of(world.record(Topics.MENTIONS, new MentionId("m-d-w-w1"), null)));
        world.awaitTakenIn();

        // Then
        when().get("/api/v1/defectors/d-w").then().body("mentions", hasSize(0), "quotes", hasSize(0));
    }

    @Test
    void shouldReplaceWhatAnArticleSaidByItsNewerRevision() {
        // Given
        world.happens(
                Given.article("r1")
                        .telling("brutality")
                        .telling("hardship")
                        .claiming(58, "defectors")
                        .record(),
                Given.article("r1")
                        .revision(2)
                        .telling("hardship")
                        .claiming(59, "defectors")
                        .record());

        // When: an old revision comes late
        world.happens(Given.article("r1")
                .telling("brutality")
                .claiming(58, "defectors")
                .record());

        // Then
        when().get("/api/v1/articles/r1").then().body("revision", is(2));
        when().get("/api/v1/aggregates/narratives")
                .then()
                .body("total.counts.brutality", is(0), "total.counts.hardship", is(1));
        when().get("/api/v1/claims")
                .then()
                .body("total", is(1), "items[0].count", is(59), "items[0].bound", is("at-least"))
                .body("items[0].examples[0].quote", is("59 defectors"), "items[0].articles", is(1));
    }

    @Test
    void shouldAnswerTheSameWhateverTheOrder() {
        // Given
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String article = "o" + i;
            records.add(world.record(Given.article(article)
                    .inStory("s-" + i / 2)
                    .published("2015-0" + (1 + i % 9) + "-11T00:00:00Z")
                    .telling(i % 3 == 0 ? "brutality" : "corruption")
                    .claiming(58, "defectors")
                    .record()));
            records.add(world.record(Given.mention("d-o" + i / 3, article, "He left, says number " + i + ".")));
        }
        for (int i = 0; i < 10; i++) {
            records.add(world.record(Given.person("d-o" + i)
                    .revision(1, "2015-09-21T10:00:0" + i + "Z")
                    .gender(i % 2 == 0 ? Gender.MALE : Gender.FEMALE)
                    .left("2015-0" + (1 + i % 6) + "-01", "2015-0" + (2 + i % 6) + "-15")
                    .mentionedIn("o" + 3 * i)
                    .record()));
        }
        world.publish(records);
        world.awaitTakenIn();
        List<String> inOrder = answers();

        // When
        world.begin();
        Collections.shuffle(records, new Random(4));
        world.publish(records);
        world.awaitTakenIn();

        // Then
        assertThat(answers()).isEqualTo(inOrder);
        given().get(DEFECTIONS).then().body("total", equalTo(10));
    }

    private static List<String> answers() {
        return List.of(
                        DEFECTIONS,
                        DEFECTIONS + "?by=month",
                        DEFECTIONS + "?by=gender",
                        DEFECTIONS + "?by=narrative",
                        "/api/v1/aggregates/narratives",
                        "/api/v1/claims",
                        "/api/v1/defectors",
                        "/api/v1/defectors/d-o1")
                .stream()
                .map(path -> when().get(path).then().statusCode(200).extract().asString())
                // Articles are recorded at the time of their records, which differs between the two runs.
                .map(json ->
                        json.replaceFirst("^(\\{\"by\":\"quarter\"),\"asOf\":\"[^\"]*\",\"codes\"", "$1,\"codes\""))
                .toList();
    }
}
