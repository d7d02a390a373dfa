package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.contract.person.Status;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.CloudEvent;
import org.testimony.contract.topic.Lane;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** Alerts on the running service: from the topics to the log, its API, rules and silences. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class AlertServiceTest {
    private static final String SAID = "The man said he left.";

    @Inject
    World world;

    @BeforeEach
    void begin() {
        world.begin();
        world.sql("DELETE FROM silence");
    }

    @Test
    void shouldAlertOnceAndCorrectWhenThePersonIsRejected() {
        // Given
        Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        // When
        world.happens(article(published), mention(published), person(published, 1, Status.SUGGESTED));
        String id = awaitAlert("open");
        world.happens(article(published), mention(published), person(published, 1, Status.SUGGESTED));
        world.happens(person(published, 2, Status.REJECTED));
        awaitAlert("withdrawn");

        // Then
        when().get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.corrects", hasItem(id));
        when().get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .body("kind", is("new-defector"))
                .body("facts.nationality", is("SY"))
                .body("evidence[0].quote", is(SAID))
                .body("evidence[0].articleId", is("alert-1"))
                .body("link", is("#person/d-alert"))
                .body("revisions.occasion", is(List.of("raised", "withdrawn")));
        assertThat(world.number("SELECT count(*) FROM live_event WHERE kind = 'alert'"))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldRaiseNothingForWhatIsLoadedAsHistory() {
        // Given
        Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var backfilled = world.record(article(published));
        Lane.markBackfill(backfilled.headers());

        // When
        world.publish(List.of(
                backfilled, world.record(mention(published)), world.record(person(published, 1, Status.SUGGESTED))));
        world.awaitTakenIn();
        awaitEvaluated();

        // Then
        assertThat(world.number("SELECT count(*) FROM alert")).isZero();
    }

    @Test
    void shouldKeepAnErasedPersonsAlertWithoutAnyText() {
        // Given
        Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        world.happens(article(published), mention(published), person(published, 1, Status.SUGGESTED));
        awaitAlert("open");

        // When
        world.publishBytes(Topics.DEFECTORS.name(), "d-alert", null);
        world.awaitTakenIn();
        awaitAlert("withdrawn");

        // Then
        assertThat(world.number("SELECT count(*) FROM alert WHERE doc::text LIKE '%he left%'"
                        + " OR alert::text LIKE '%d-alert%' OR doc::text LIKE '%SY%'"))
                .isZero();
        assertThat(world.number("SELECT count(*) FROM alert WHERE kind = 'correction'"))
                .isEqualTo(1);
    }

    @Test
    void shouldStoreASilencedAlertAndNoteWhoHasSeenIt() {
        // Given
        String silence = post(
                        "/api/v1/silences",
                        "{'matchers':{'nationality':['SY']},'endsAt':'"
                                + Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)
                                + "','by':'analyst-7','comment':'known'}")
                .statusCode(201)
                .body("state", is("active"))
                .extract()
                .path("silenceId");
        Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        // When
        world.happens(article(published), mention(published), person(published, 1, Status.SUGGESTED));
        String id = awaitAlert("open");

        // Then
        post("/api/v1/alerts/" + id + "/acknowledge", "{'by':'analyst-7','note':'seen'}")
                .statusCode(200)
                .body("state", is("acknowledged"))
                .body("silencedBy", is(silence));
        when().get("/api/v1/alerts?silenced=true&state=acknowledged").then().body("items", hasSize(1));
        when().get("/api/v1/silences").then().body("items.find { it.silenceId == '" + silence + "' }.muted", is(1));
        when().delete("/api/v1/silences/" + silence + "?by=analyst-7").then().statusCode(204);
        when().delete("/api/v1/alerts/" + id + "/acknowledge?by=analyst-7")
                .then()
                .body("state", is("open"));
    }

    @Test
    void shouldTakeInAlertsOfFeedsOnce() {
        // Given
        Alert silent = new Alert(
                new AlertId("a-silent-" + System.nanoTime()),
                "feed-silent",
                AlertKind.FEED_SILENT,
                Severity.WARNING,
                Instant.parse("2015-09-21T10:00:00Z"),
                "A feed has fallen silent",
                new Subject("feed", "f-1"),
                Map.of("usualGapSeconds", "3600"),
                List.of(),
                null);
        var record = world.record(Topics.ALERTS, silent.alertId(), silent);
        new CloudEvent(silent.alertId().value(), "/ingest-service", "org.testimony.alert.raised", silent.at())
                .writeTo(record.headers());

        // When
        world.publish(List.of(record, record));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> world.number("SELECT count(*) FROM alert") == 1);
        when().get("/api/v1/alerts?kind=feed-silent")
                .then()
                .body("items", hasSize(1))
                .body("items[0].labels.feed", is("f-1"));
    }

    @Test
    void shouldKeepTwoEditorsOfARuleApartAndTryItOnHistory() {
        // Given
        Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        world.happens(article(published), mention(published), person(published, 1, Status.SUGGESTED));
        awaitAlert("open");

        // When
        String rule = post(
                        "/api/v1/alert-rules",
                        "{'name':'Syrians','kind':'new-person','settings':{'nationality':['SY']},'by':'analyst-7'}")
                .statusCode(201)
                .body("ruleId", startsWith("ru-"))
                .extract()
                .path("ruleId");

        // Then
        String change = "{'name':'Iraqis','settings':{'nationality':['IQ']},'version':1,'by':'analyst-8'}";
        put("/api/v1/alert-rules/" + rule, change).statusCode(200).body("version", is(2));
        put("/api/v1/alert-rules/" + rule, change).statusCode(412);
        post("/api/v1/alert-rules/dry-run", "{'kind':'new-person','settings':{'nationality':['SY']}}")
                .statusCode(200)
                .body("alerts", hasSize(1))
                .body("perMonth", hasSize(1));
        post("/api/v1/alert-rules/dry-run", "{'kind':'new-person','settings':{'nationality':['IQ']}}")
                .body("alerts", hasSize(0))
                .body("suppressed.old", is(1));
        when().delete("/api/v1/alert-rules/" + rule + "?by=analyst-7").then().statusCode(204);
        when().delete("/api/v1/alert-rules/new-persons?by=analyst-7").then().statusCode(400);
        assertThat(world.number("SELECT count(*) FROM alert")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                /api/v1/alert-rules | {'name':'x','kind':'weather','by':'a-7'} | kind must be one of
                /api/v1/alert-rules | {'name':'x','kind':'correction','by':'a-7'} | built in
                /api/v1/alert-rules | {'name':'x','kind':'threshold','by':'a-7','settings':{'slice':'hair'}} | settings.slice
                /api/v1/alert-rules | {'name':'x','kind':'threshold','settings':{}} | Say in by
                /api/v1/alert-rules/dry-run | {'kind':'narrative-surge','settings':{'chance':2}} | settings.chance
                /api/v1/silences | {'matchers':{'rule':['x']},'by':'a-7'} | endsAt
                /api/v1/silences | {'matchers':{},'endsAt':'2099-01-01T00:00:00Z','by':'a-7'} | endsAt
                """)
    void shouldSayWhatIsWrong(String path, String body, String words) {
        post(path, body).statusCode(400).body("detail", containsString(words));
    }

    private String awaitAlert(String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> world.number(
                                "SELECT count(*) FROM alert WHERE kind = 'new-defector' AND state = '" + state + "'")
                        == 1);
        return when().get("/api/v1/alerts?kind=new-defector").then().extract().path("items[0].alertId");
    }

    private void awaitEvaluated() {
        await().atMost(Duration.ofSeconds(20)).until(() -> world.number("SELECT count(*) FROM alert_touched") == 0);
    }

    private static TaggedArticle article(Instant published) {
        return Given.article("alert-1").published(published.toString()).record();
    }

    private static Mention mention(Instant published) {
        return Given.mention("d-alert", "alert-1", SAID, published);
    }

    private static Defector person(Instant published, int revision, Status status) {
        return Given.person("d-alert")
                .revision(revision, published.plusSeconds(60).toString())
                .named("Example Ebrahim")
                .from("SY")
                .mentionedIn("alert-1")
                .reportedAt(published)
                .status(status)
                .record();
    }

    private static ValidatableResponse post(String path, String json) {
        return given().contentType(ContentType.JSON)
                .body(json.replace('\'', '"'))
                .post(path)
                .then();
    }

    private static ValidatableResponse put(String path, String json) {
        return given().contentType(ContentType.JSON)
                .body(json.replace('\'', '"'))
                .put(path)
                .then();
    }
}
