package org.testimony.ingest.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.testimony.access.rule.AccessRules.Answer;
import org.testimony.access.user.Role;
import org.testimony.ingest.access.AccessTable;
import org.testimony.ingest.testing.EmbeddedServers;
import org.testimony.ingest.testing.TestUsers;

/** Who may do what. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AccessTest {
    /** Every call of this service and the least role that may make it; {@code -} is everybody. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("get /api/v1/session", "-"),
            Map.entry("post /api/v1/session", "-"),
            Map.entry("delete /api/v1/session", "-"),
            Map.entry("post /api/v1/articles", "poster"),
            Map.entry("get /api/v1/articles/{articleId}/trace", "viewer"),
            Map.entry("get /api/v1/gates", "viewer"),
            Map.entry("get /api/v1/feeds", "viewer"),
            Map.entry("get /api/v1/feeds/{id}", "viewer"),
            Map.entry("get /api/v1/feeds/outages", "viewer"),
            Map.entry("get /api/v1/feeds/opml", "viewer"),
            Map.entry("post /api/v1/feeds/opml", "admin"),
            Map.entry("post /api/v1/feeds", "admin"),
            Map.entry("patch /api/v1/feeds/{id}", "admin"),
            Map.entry("delete /api/v1/feeds/{id}", "admin"),
            Map.entry("post /api/v1/feeds/{id}/poll", "admin"));

    @Test
    void shouldHaveARuleForEveryCallAndNoOther() {
        assertThat(new TreeSet<>(calls())).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void shouldLetEachRoleDoWhatTheTableSaysAndNothingElse() {
        Map<String, String> wrong = new TreeMap<>();
        TABLE.forEach((call, least) -> {
            for (Role role : Role.values()) {
                boolean allowed = least.equals("-") || role.covers(Role.of(least));
                int status = status(call, role);
                if ((status != 403 && status != 401) != allowed) {
                    wrong.put(role.code() + ": " + call, "answered " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void shouldAskEverybodyToSignInWhoDidNot() {
        TABLE.forEach((call, least) -> {
            String[] parts = call.split(" ");
            Answer answer =
                    AccessTable.RULES.judge(parts[0].toUpperCase(Locale.ROOT), filled(parts[1]), Optional.empty());
            assertThat(answer).as(call).isEqualTo(least.equals("-") ? Answer.ALLOWED : Answer.SIGN_IN);
        });
        assertThat(AccessTable.RULES.judge("GET", "/api/v1/nothing", Optional.of(Role.ADMIN)))
                .isEqualTo(Answer.NOT_HERE);
    }

    @Test
    void shouldTakeArticlesOfAPosterAndShowItNothing() {
        as(Role.POSTER)
                .contentType("application/json")
                .body(
                        "{\"url\":\"https://news.example/posted-by-a-program\",\"title\":\"A title\",\"text\":\"A text.\"}")
                .post("/api/v1/articles")
                .then()
                .statusCode(202);
        as(Role.POSTER)
                .get("/api/v1/feeds")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("poster"));
        given().auth()
                .preemptive()
                .basic("poster-1", "wrong")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", is("Sign in"));
    }

    @Test
    void shouldTellBrowsersToDoNothingWithItsAnswers() {
        given().get("/q/health/live")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", is("nosniff"));
    }

    private static RequestSpecification as(Role role) {
        return given().auth().preemptive().basic(role.code() + "-1", TestUsers.PASSWORD);
    }

    /** The status of a call that asks for nothing that is there; refused before or not. */
    private static int status(String call, Role role) {
        String[] parts = call.split(" ");
        return as(role).contentType("application/json")
                .body(parts[0].equals("get") ? "" : "[]")
                .request(parts[0], filled(parts[1]))
                .statusCode();
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "none");
    }

    private static List<String> calls() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(method ->
                                List.of("get", "post", "put", "patch", "delete").contains(method))
                        .map(method -> method + " " + path.getKey()))
                .toList();
    }
}
