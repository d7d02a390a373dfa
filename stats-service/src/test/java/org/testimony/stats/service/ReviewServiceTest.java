package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.OtherValue;
import org.testimony.contract.person.PossibleMatch;
import org.testimony.contract.person.Status;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** What waits for an analyst. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class ReviewServiceTest {
    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldAskOnceAboutTwoWhoMayBeOne() {
        // Given
        world.happens(
                linked("d-1", "d-2", 0.7),
                linked("d-2", "d-1", 0.7),
                linked("d-3", "d-4", 0.9),
                linked("d-4", "d-3", 0.9));

        // Then
        when().get("/api/v1/review?kind=possibly-same")
                .then()
                .body(
                        "total",
                        is(2),
                        "items.itemId",
                        is(List.of("possibly-same:d-3:d-4", "possibly-same:d-1:d-2")),
                        "items[0].effect.best",
                        is(1),
                        "items[0].score",
                        is(0.9f),
                        "items[0].why",
                        is(List.of("the same name")),
                        "items[0].persons.defectorId.sort()",
                        is(List.of("d-3", "d-4")))
                .body("counts.unconfirmed", is(4));
    }

    @Test
    void shouldDropWhatADecisionSettled() {
        // Given
        world.happens(linked("d-1", "d-2", 0.7), linked("d-2", "d-1", 0.7));

        // When: one is merged into the other, and the other is confirmed
        world.happens(
                Given.person("d-2")
                        .revision(2, "2015-09-22T10:00:00Z")
                        .mergedInto("d-1")
                        .record(),
                Given.person("d-1")
                        .revision(2, "2015-09-22T10:00:00Z")
                        .status(Status.CONFIRMED)
                        .mentionedIn("a")
                        .record());

        // Then
        when().get("/api/v1/review").then().body("total", is(0), "items", is(List.of()));
    }

    @Test
    void shouldShowValuesThatStandAgainstEachOther() {
        // Given
        Defector person = Given.person("d-1").from("SY").mentionedIn("a").record();
        world.happens(new Defector(
                person.defectorId(),
                1,
                person.recordedAt(),
                Status.CONFIRMED,
                null,
                person.names(),
                person.nationality(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                person.mentionIds(),
                person.articleIds(),
                person.storyIds(),
                2,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new OtherValue("nationality", "SA", 0.4, 1, List.of(Given.mentionId("d-1", "a"))))));

        // Then
        when().get("/api/v1/review")
                .then()
                .body(
                        "items.itemId",
                        is(List.of("contradiction:d-1:nationality")),
                        "items[0].attribute",
                        is("nationality"),
                        "items[0].values.value",
                        is(List.of("SY", "SA")),
                        "items[0].effect.best",
                        is(0));
    }

    @Test
    void shouldForgetWhoWasErased() {
        // Given
        world.happens(linked("d-1", "d-2", 0.7), linked("d-2", "d-1", 0.7));

        // When
        world.publish(List.of(world.record(Topics.DEFECTORS, new DefectorId("d-1"), null)));
        world.awaitTakenIn();

        // Then
        when().get("/api/v1/review").then().body("items.itemId", is(List.of("unconfirmed:d-2")));
    }

    @Test
    void shouldPageThroughTheQueueAndExportIt() {
        // Given
        List<Object> persons = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            persons.add(Given.person("d-" + i).mentionedIn("a" + i).record());
        }
        world.happens(persons.toArray());

        // When
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().queryParams("limit", 3, "cursor", next)
                    .get("/api/v1/review")
                    .then()
                    .statusCode(200)
                    .body("total", is(7))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.itemId"));
            next = page.getString("next");
        }

        // Then
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(given().accept("text/csv").get("/api/v1/review").asString().lines())
                .hasSize(8);
        assertThat(given().accept("application/x-ndjson")
                        .get("/api/v1/review")
                        .asString()
                        .lines())
                .hasSize(7);
    }

    private static Defector linked(String id, String other, double score) {
        return Given.person(id)
                .mentionedIn("a-" + id)
                .maybe(other)
                .record()
                .withPossibleLinks(List.of(new PossibleMatch(new DefectorId(other), score, List.of("the same name"))));
    }
}
