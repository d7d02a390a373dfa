package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.testimony.access.rule.AccessRules.Answer;
import org.testimony.access.user.Role;
import org.testimony.stats.access.AccessTable;

/** Who may do what, and how one says who one is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AccessServiceTest {
    private static final String SESSION = "/api/v1/session";

    /** Every call of this service and the least role that may make it; {@code -} is everybody. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("get /api/v1/session", "-"),
            Map.entry("post /api/v1/session", "-"),
            Map.entry("delete /api/v1/session", "-"),
            Map.entry("get /api/v1/overview", "viewer"),
            Map.entry("get /api/v1/coverage", "viewer"),
            Map.entry("get /api/v1/search", "viewer"),
            Map.entry("get /api/v1/stream", "viewer"),
            Map.entry("get /api/v1/review", "viewer"),
            Map.entry("get /api/v1/aggregates/defections", "viewer"),
            Map.entry("get /api/v1/aggregates/defections/diff", "viewer"),
            Map.entry("get /api/v1/aggregates/narratives", "viewer"),
            Map.entry("get /api/v1/claims", "viewer"),
            Map.entry("get /api/v1/claims/{claimKey}", "viewer"),
            Map.entry("get /api/v1/stories", "viewer"),
            Map.entry("get /api/v1/articles", "viewer"),
            Map.entry("get /api/v1/articles/{articleId}", "viewer"),
            Map.entry("get /api/v1/defectors", "viewer"),
            Map.entry("get /api/v1/defectors/{defectorId}", "viewer"),
            Map.entry("get /api/v1/defectors/{defectorId}/history", "viewer"),
            Map.entry("get /api/v1/alerts", "viewer"),
            Map.entry("get /api/v1/alerts.atom", "viewer"),
            Map.entry("get /api/v1/alerts/{alertId}", "viewer"),
            Map.entry("get /api/v1/silences", "viewer"),
            Map.entry("get /api/v1/alert-rules", "viewer"),
            Map.entry("get /api/v1/alert-rules/{ruleId}", "viewer"),
            Map.entry("post /api/v1/alert-rules/dry-run", "viewer"),
            Map.entry("post /api/v1/decisions", "analyst"),
            Map.entry("post /api/v1/alerts/{alertId}/acknowledge", "analyst"),
            Map.entry("delete /api/v1/alerts/{alertId}/acknowledge", "analyst"),
            Map.entry("post /api/v1/silences", "analyst"),
            Map.entry("delete /api/v1/silences/{silenceId}", "analyst"),
            Map.entry("post /api/v1/alert-rules", "admin"),
            Map.entry("put /api/v1/alert-rules/{ruleId}", "admin"),
            Map.entry("delete /api/v1/alert-rules/{ruleId}", "admin"),
            Map.entry("get /api/v1/webhooks", "admin"),
            Map.entry("post /api/v1/webhooks", "admin"),
            Map.entry("get /api/v1/webhooks/{webhookId}", "admin"),
            Map.entry("patch /api/v1/webhooks/{webhookId}", "admin"),
            Map.entry("delete /api/v1/webhooks/{webhookId}", "admin"),
            Map.entry("post /api/v1/webhooks/{webhookId}/rotate-secret", "admin"),
            Map.entry("post /api/v1/webhooks/{webhookId}/test", "admin"),
            Map.entry("get /api/v1/webhooks/{webhookId}/deliveries", "admin"),
            Map.entry("post /api/v1/webhooks/{webhookId}/replay", "admin"),
            Map.entry("get /api/v1/mail-subscriptions", "admin"),
            Map.entry("post /api/v1/mail-subscriptions", "admin"),
            Map.entry("get /api/v1/mail-subscriptions/{mailSubscriptionId}", "admin"),
            Map.entry("patch /api/v1/mail-subscriptions/{mailSubscriptionId}", "admin"),
            Map.entry("delete /api/v1/mail-subscriptions/{mailSubscriptionId}", "admin"),
            Map.entry("get /api/v1/mail-subscriptions/{mailSubscriptionId}/deliveries", "admin"),
            Map.entry("post /api/v1/mail-subscriptions/{mailSubscriptionId}/replay", "admin"));

    @Inject
    World world;

    @ConfigProperty(name = "testimony.security.users-file")
    Path users;

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
                boolean was = status != 403 && status != 401;
                if (was != allowed) {
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
            Answer answer = AccessTable.RULES.judge(
                    parts[0].toUpperCase(java.util.Locale.ROOT), filled(parts[1]), Optional.empty());
            assertThat(answer).as(call).isEqualTo(least.equals("-") ? Answer.ALLOWED : Answer.SIGN_IN);
        });
        for (String path :
                List.of("/api/v2/defectors", "/api/v1/nothing", "/q/dev", "/js/../api", "/x.html", "/js/;/a")) {
            assertThat(AccessTable.RULES.judge("GET", path, Optional.of(Role.ADMIN)))
                    .as(path)
                    .isEqualTo(Answer.NOT_HERE);
        }
    }

    @Test
    void shouldRefuseAWrongPasswordWithAProblemEvenWhereNobodyMustSignIn() {
        given().auth()
                .preemptive()
                .basic("viewer-1", "wrong")
                .get("/api/v1/overview")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Basic realm=\"Testimony\", charset=\"UTF-8\"")
                .body("status", is(401), "detail", not(blankOrNullString()));
    }

    @Test
    void shouldTellAViewerWhoDecidesThatTheRoleIsNotEnough() {
        as(Role.VIEWER)
                .contentType("application/json")
                .body("{\"kind\":\"confirm\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", is("Not allowed"), "detail", containsString("viewer"));
    }

    @Test
    void shouldSignInWithACookieThatNoScriptReadsAndSignOutForGood() {
        // When
        Response answer = signIn("analyst-1", TestUsers.PASSWORD);

        // Then
        answer.then().statusCode(200).body("name", is("analyst-1"), "role", is("analyst"));
        Cookie cookie = answer.getDetailedCookie("testimony-session");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getValue()).doesNotContain("analyst");
        given().cookie(cookie).get(SESSION).then().body("name", is("analyst-1"));

        // When
        fromOurPage(cookie).delete(SESSION).then().statusCode(204);

        // Then: a copy of the cookie is worth nothing
        given().cookie(cookie).get(SESSION).then().body("name", nullValue());
    }

    @Test
    void shouldTakeNoChangeThatAnotherSiteSends() {
        Cookie cookie = signIn("analyst-1", TestUsers.PASSWORD).getDetailedCookie("testimony-session");
        // From another page, from nowhere, and by a name that was bent to this machine.
        silence(given().cookie(cookie).header("Origin", "https://elsewhere.example"))
                .statusCode(403);
        silence(given().cookie(cookie).header("Origin", "null")).statusCode(403);
        silence(given().cookie(cookie)).statusCode(403);
        silence(given().header("Origin", "https://elsewhere.example")).statusCode(403);
        given().header("Host", "bent.example").get("/api/v1/overview").then().statusCode(401);
        silence(fromOurPage(cookie)).statusCode(400);
    }

    @Test
    void shouldKeepTheNameOfWhoSignedInAndNoOther() {
        String id = as(Role.ANALYST)
                .contentType("application/json")
                .body(Map.of(
                        "matchers",
                        Map.of("kind", List.of("feed-silent")),
                        "endsAt",
                        Instant.now().plusSeconds(3600).toString(),
                        "by",
                        "forged"))
                .post("/api/v1/silences")
                .then()
                .statusCode(201)
                .body("by", is("analyst-1"))
                .extract()
                .path("silenceId");
        as(Role.ANALYST).delete("/api/v1/silences/" + id).then().statusCode(204);

        // Then both are in the audit, which nobody changes.
        assertThat(world.number("SELECT count(*) FROM audit WHERE by = 'analyst-1' AND (method = 'POST' AND subject = '"
                        + id + "' OR method = 'DELETE' AND path LIKE '%/api/v1/silences/" + id + "')"))
                .isEqualTo(2);
        assertThatThrownBy(() -> world.sql("DELETE FROM audit")).hasStackTraceContaining("only added to");
    }

    @Test
    void shouldSlowDownWhoGuesses() {
        Response answer = signIn("nobody-there", "wrong");
        for (int n = 0; n < 5 && answer.statusCode() != 429; n++) {
            assertThat(answer.statusCode()).isEqualTo(401);
            answer = signIn("nobody-there", "wrong");
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", not(blankOrNullString()));
        signIn("viewer-1", TestUsers.PASSWORD).then().statusCode(200);
    }

    @Test
    void shouldEndALiveStreamWhenItsSessionEnds() throws IOException {
        // Given
        Cookie cookie = signIn(TestUsers.LEAVER, TestUsers.PASSWORD).getDetailedCookie("testimony-session");
        try (LiveReader reader =
                LiveReader.with(RestAssured.port, "Cookie: testimony-session=" + cookie.getValue() + "\r\n")) {
            reader.await("pipeline", "");

            // When
            TestUsers.remove(users, TestUsers.LEAVER);

            // Then
            reader.await("signed-out", "");
            given().cookie(cookie).get(SESSION).then().body("name", nullValue());
        }
    }

    private static io.restassured.response.ValidatableResponse silence(RequestSpecification request) {
        return request.contentType("application/json")
                .body("{}")
                .post("/api/v1/silences")
                .then();
    }

    private static RequestSpecification fromOurPage(Cookie cookie) {
        return given().cookie(cookie).header("Origin", RestAssured.baseURI + ":" + RestAssured.port);
    }

    private static Response signIn(String name, String password) {
        return given().contentType("application/json")
                .body(Map.of("name", name, "password", password))
                .post(SESSION);
    }

    private static RequestSpecification as(Role role) {
        return given().auth().preemptive().basic(role.code() + "-1", TestUsers.PASSWORD);
    }

    /** The status of a call that asks for nothing that is there; refused before or not. */
    private static int status(String call, Role role) {
        String[] parts = call.split(" ");
        RequestSpecification request = as(role).contentType("application/json");
        if (parts[1].endsWith("/stream")) {
            return request.queryParam("unknown", "x").get(parts[1]).statusCode();
        }
        return request.body(parts[0].equals("get") ? "" : "[]")
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
