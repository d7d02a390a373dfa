package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** Finding persons and articles by words. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class SearchServiceTest {
    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
        world.happens(
                Given.person("d-1").named("Ebrahim B.").mentionedIn("a1").record(),
                Given.person("d-2")
                        .named("Abu Yusuf al-Example")
                        .named("Somebody Else")
                        .mentionedIn("a2")
                        .record(),
                Given.article("a1")
                        .titled("Fighters return from the border")
                        .telling("brutality")
                        .published("2015-03-02T10:00:00Z")
                        .record(),
                Given.article("a2")
                        .titled("Un prisonnier répète")
                        .by("Le Journal")
                        .record(),
                Given.article("a3").irrelevant().titled("Border trade grows").record());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ebrahim", "Ibrahim", "IBRAHIM b", "إبراهيم", "ebra"})
    void shouldFindAPersonInAnySpelling(String asked) {
        found(asked).body("persons.total", is(1), "persons.items[0].defectorId", is("d-1"));
        given().queryParam("q", asked).get("/api/v1/defectors").then().body("total", is(1));
    }

    @Test
    void shouldMarkTheNameThatWasFound() {
        found("else somebody")
                .body(
                        "persons.items[0].matched.text",
                        is(List.of("Somebody Else", "Somebody Else")),
                        "persons.items[0].matched.start",
                        is(List.of(0, 9)));
    }

    @Test
    void shouldShowRelevantArticlesFirst() {
        found("border")
                .body(
                        "articles.total",
                        is(2),
                        "articles.more",
                        nullValue(),
                        "articles.items.articleId",
                        is(List.of("a1", "a3")),
                        "articles.items[0].snippet.text",
                        is("Fighters return from the border"),
                        "articles.items[0].snippet.marks[0].start",
                        is(25));
        found("repete prison").body("articles.items.articleId", is(List.of("a2")));
    }

    @Test
    void shouldFindNobodyWhoWasErased() {
        // When
        world.publish(List.of(world.record(Topics.DEFECTORS, new DefectorId("d-1"), null)));
        world.awaitTakenIn();

        // Then
        found("ebrahim").body("persons.total", is(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relevant=true&narrative=brutality",
                "q=fighters",
                "story=s-a1",
                "from=2015-03&to=2015-Q1",
                "publisher=Example Times&relevant=true",
                "sort=published&from=2015"
            })
    void shouldNarrowArticlesByEveryFilterTheSameInEveryForm(String filter) {
        String path = "/api/v1/articles?" + filter;
        JsonPath page = given().get(path).then().statusCode(200).extract().jsonPath();
        assertThat(page.getList("items.articleId")).containsExactly("a1");
        assertThat(page.getInt("total")).isEqualTo(1);
        assertThat(given().accept("text/csv").get(path).asString().lines()).hasSize(2);
        assertThat(given().accept("application/x-ndjson").get(path).asString().lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recorded", "published"})
    void shouldPageThroughAllArticlesInEitherOrder(String sort) {
        // When
        JsonPath first = page(sort, "");
        JsonPath second = page(sort, first.getString("next"));

        // Then
        assertThat(second.getString("next")).isNull();
        assertThat(first.getList("items.articleId"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(second.getList("items.articleId"));
        assertThat(second.getList("items.articleId")).hasSize(1);
    }

    private static JsonPath page(String sort, String cursor) {
        return given().queryParams("sort", sort, "limit", 2, "cursor", cursor)
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.ValidatableResponse found(String asked) {
        return given().queryParam("q", asked).get("/api/v1/search").then().statusCode(200);
    }
}
