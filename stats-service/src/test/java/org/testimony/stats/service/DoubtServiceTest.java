package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.person.Status;
import org.testimony.stats.Given;

/** Persons who may be one, and merges that are taken back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DoubtServiceTest {
    private static final String DEFECTIONS = "/api/v1/aggregates/defections";

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void shouldLowerTheLowBoundWhilePersonsMayBeOne() {
        // Given
        world.happens(
                Given.person("d-1")
                        .left("2015-05-01", "2015-05-31")
                        .maybe("d-2")
                        .mentionedIn("a")
                        .record(),
                Given.person("d-2")
                        .left("2015-06-01", "2015-06-30")
                        .maybe("d-1")
                        .mentionedIn("b")
                        .record(),
                Given.person("d-3")
                        .left("2015-06-01", "2015-06-30")
                        .mentionedIn("c")
                        .record());

        // Then
        when().get(DEFECTIONS)
                .then()
                .body("total", is(3), "totalLow", is(2))
                .body("buckets[0].low", is(2), "buckets[0].best", is(3), "buckets[0].high", is(3));
    }

    @Test
    void shouldCountAsBeforeWhenAMergeIsTakenBackAndRememberBoth() {
        // Given: a merge on the second day, undone on the third
        world.happens(
                Given.person("d-1")
                        .left("2015-05-01", "2015-05-31")
                        .mentionedIn("a")
                        .record(),
                Given.person("d-2")
                        .left("2015-06-01", "2015-06-30")
                        .mentionedIn("b")
                        .record(),
                Given.person("d-1")
                        .revision(2, "2015-09-22T10:00:00Z")
                        .left("2015-05-01", "2015-05-31")
                        .mentionedIn("a")
                        .mentionedIn("b")
                        .record(),
                Given.person("d-2")
                        .revision(2, "2015-09-22T10:00:00Z")
                        .mergedInto("d-1")
                        .record(),
                Given.person("d-1")
                        .revision(3, "2015-09-23T10:00:00Z")
                        .left("2015-05-01", "2015-05-31")
                        .mentionedIn("a")
                        .record(),
                Given.person("d-2")
                        .revision(3, "2015-09-23T10:00:00Z")
                        .left("2015-06-01", "2015-06-30")
                        .mentionedIn("b")
                        .record());

        // Then
        when().get(DEFECTIONS).then().body("total", is(2));
        when().get(DEFECTIONS + "?asOf=2015-09-21").then().body("total", is(2));
        when().get(DEFECTIONS + "?asOf=2015-09-22").then().body("total", is(1));
        when().get("/api/v1/defectors/d-2/history")
                .then()
                .body("total", is(3), "items[1].status", is(Status.MERGED.code()), "items[1].mergedInto", is("d-1"))
                .body("items[2].status", is(Status.SUGGESTED.code()));
    }
}
