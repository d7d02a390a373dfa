package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.stats.Given;

/** What every call promises about its form. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class HttpServiceTest {
    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
        world.happens(
                Given.person("d-1").named("Somebody").mentionedIn("a").record(),
                Given.article("a").claiming(58, "defectors").record());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/aggregates/defections?by=month",
                "/api/v1/aggregates/narratives",
                "/api/v1/defectors",
                "/api/v1/defectors/d-1",
                "/api/v1/articles",
                "/api/v1/claims",
                "/api/v1/review",
                "/api/v1/search?q=somebody"
            })
    void shouldAnswerOnlyWhatIsNew(String path) {
        // Given
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");
        assertThat(tag).startsWith("W/\"");

        // When nothing has changed
        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", is(tag));

        // When something has
        world.happens(Given.person("d-2").mentionedIn("b").record());

        // Then
        given().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void shouldNotTakeOneQuestionForAnother() {
        String tag = given().get("/api/v1/defectors?limit=1").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/defectors?limit=2")
                .then()
                .statusCode(200);
        given().header("If-None-Match", tag)
                .accept("text/csv")
                .get("/api/v1/defectors?limit=1")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLetBrowsersKeepPlainCountsOnly() {
        given().get("/api/v1/aggregates/defections").then().header("Cache-Control", is("private, no-cache"));
        given().get("/api/v1/defectors").then().header("Cache-Control", is("no-store"));
    }

    @Test
    void shouldCompressEveryAnswerAndShowAnExampleOfIt() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        paths.forEach((path, calls) -> {
            if (path.startsWith("/api/v1/")
                    && calls.containsKey("get")
                    && !path.endsWith("/stream")
                    && !path.endsWith(".atom")) {
                assertThat(example(calls.get("get"), "200"))
                        .as("example of " + path)
                        .isNotNull();
                // Alerts and receivers are in other tests: here there are none.
                if (!path.matches(".*\\{(alert|webhook|mailSubscription)Id}.*")) {
                    shouldCompress(path);
                }
            }
        });
        assertThat(example(paths.get("/api/v1/decisions").get("post"), "202")).isNotNull();
    }

    @Test
    void shouldAnswerEveryKindOfMistakeWithAProblem() {
        List<Response> mistakes = List.of(
                given().get("/api/v1/nothing"),
                given().get("/api/v1/defectors/d-none"),
                given().get("/api/v1/search"),
                given().delete("/api/v1/defectors"),
                given().accept("image/png").get("/api/v1/defectors"),
                given().contentType("application/json").body("{").post("/api/v1/decisions"),
                given().contentType("application/json").body("[1]").post("/api/v1/decisions"),
                given().contentType("text/plain").body("x").post("/api/v1/decisions"));
        assertThat(mistakes).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(answer.statusCode());
            assertThat(answer.jsonPath().getString("detail")).isNotBlank();
        });
    }

    private static void shouldCompress(String path) {
        String asked =
                path.replace("{defectorId}", "d-1").replace("{articleId}", "a").replace("{ruleId}", "new-persons");
        if (asked.contains("{claimKey}")) {
            String key = given().get("/api/v1/claims").jsonPath().getString("items[0].claimKey");
            asked = asked.replace("{claimKey}", key);
        }
        Response answer = given().header("Accept-Encoding", "gzip")
                .queryParams(needed(path))
                .get(asked);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).as(path).isEqualTo("gzip");
    }

    private static Map<String, String> needed(String path) {
        return path.endsWith("/search")
                ? Map.of("q", "a")
                : path.endsWith("/diff") ? Map.of("before", "2015-01-01") : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static Object example(Object operation, String status) {
        Object at = operation;
        for (String key : List.of("responses", status, "content", "application/json", "example")) {
            at = at instanceof Map ? ((Map<String, Object>) at).get(key) : null;
        }
        return at;
    }
}
