package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.stats.Given;

/** An analyst's wrong merge leaves no trace in the counts once it is undone, and both steps in the history. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class UndoneMergeServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections?by=nationality";

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldCountAgainAndShowBothStepsInTheHistory() {
        // Given
        world.happens(
                Given.person("d-1").from("SY").mentionedIn("a").record(),
                Given.person("d-2").from("SY").mentionedIn("b").record());
        world.happens(Given.person("d-2")
                .revision(2, "2015-09-22T10:00:00Z")
                .mergedInto("d-1")
                .record());
        when().get(DEFECTIONS).then().body("total", is(1));

        // When
        world.happens(Given.person("d-2")
                .revision(3, "2015-09-23T10:00:00Z")
                .from("SY")
                .mentionedIn("b")
                .record());

        // Then
        when().get(DEFECTIONS).then().body("total", is(2), "buckets[0].best", is(2));
        when().get("/api/v1/defectors/d-2/history")
                .then()
                .body("items.status", contains("suggested", "merged", "suggested"))
                .body("items[1].mergedInto", is("d-1"));
    }
}
