package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.person.Defector;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;
import org.testimony.stats.coverage.FeedsHeard;
import org.testimony.stats.delivery.DeliveryApplication;

/** What becomes of alerts after they were told. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LaterNewsServiceTest {
    private static final String SAID = "The man said he left.";
    private static final List<String> KEEPING_TEXT =
            List.of("alert", "alert_revision", "delivery", "outgoing_message", "alert_touched", "live_event");

    private final Instant published = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    World world;

    @Inject
    DeliveryApplication deliveries;

    @Inject
    Event<FeedsHeard> heard;

    private Receivers receivers;

    @BeforeEach
    void begin() throws IOException {
        world.begin();
        world.sql("TRUNCATE receiver CASCADE");
        receivers = new Receivers();
    }

    @AfterEach
    void end() {
        world.sql("TRUNCATE receiver CASCADE");
        world.sql(
                "UPDATE alert_rule SET enabled = rule_id <> 'person-changes' WHERE rule_id IN ('person-changes', 'corrections')");
        receivers.close();
    }

    @Test
    void shouldTellAgainWhatStandsUntilSomebodyAcknowledgesIt() {
        // Given
        Hooks.hook(receivers.answering("/again"), ",\"repeat\":\"PT1H\"");
        Hooks.hook(receivers.answering("/once"), "");
        String alert = alertOf(person(1, "SY"));
        await().until(() -> told("/again", 1) && told("/once", 1));

        // When: too early, in time, twice at one moment
        deliveries.repeat();
        anHourPasses();
        deliveries.repeat();
        deliveries.repeat();

        // Then
        await().until(() -> told("/again", 2));
        assertThat(receivers.at("/again").get(1).body()).contains("\"repeat\":1", alert);
        assertThat(receivers.at("/again").get(1).id())
                .isNotEqualTo(receivers.at("/again").get(0).id());

        // When
        Hooks.send("POST", "/api/v1/alerts/" + alert + "/acknowledge", "{\"by\":\"analyst-7\"}", 200);
        anHourPasses();
        deliveries.repeat();

        // Then
        assertThat(world.number("SELECT count(*) FROM delivery")).isEqualTo(3);
        assertThat(told("/once", 1)).isTrue();
    }

    @Test
    void shouldLeaveNothingOfAnErasedPersonInWhatIsKeptForReceivers() {
        // Given: one that was told in full, one that waits, and one that failed
        String full = ",\"payload\":\"full\"";
        Hooks.hook(receivers.answering("/full"), full);
        Hooks.hook(receivers.answering("/later"), full + ",\"digest\":\"daily\"");
        Hooks.hook(receivers.answering("/broken", 410), full);
        world.sql("UPDATE alert_rule SET enabled = false WHERE rule_id = 'corrections'");
        alertOf(person(1, "SY"));
        await().until(() -> told("/full", 1) && told("/broken", 1));
        assertThat(receivers.at("/full").get(0).body()).contains(SAID);

        // When
        world.publishBytes(Topics.DEFECTORS.name(), "d-later", null);
        world.awaitTakenIn();

        // Then: also where nobody wants corrections
        for (String table : KEEPING_TEXT) {
            assertThat(world.number("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + SAID
                            + "%' OR t::text LIKE '%Example Ebrahim%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void shouldTellOfAChangeOnceHoweverOftenItComes() {
        // Given
        world.sql("UPDATE alert_rule SET enabled = true WHERE rule_id = 'person-changes'");
        alertOf(person(1, "SY"));

        // When: a second report says otherwise; then everything comes again
        world.happens(article("later-2"), Given.mention("d-later", "later-2", SAID, published), person(2, "IQ"));
        world.happens(article("later-2"), person(2, "IQ"), person(1, "SY"));
        await().until(() -> alerts("person-changed") == 1);
        await().until(() -> world.number("SELECT count(*) FROM alert_touched") == 0);

        // Then: the change is an alert, and what was said before is corrected
        assertThat(alerts("person-changed")).isEqualTo(1);
        assertThat(alerts("correction")).isEqualTo(1);
        when().get("/api/v1/alerts?kind=person-changed")
                .then()
                .body(
                        "items[0].facts.changed",
                        is("nationality"),
                        "items[0].facts.nationality",
                        is("IQ"),
                        "items[0].link",
                        is("#person/d-later"));
    }

    @Test
    void shouldEndTheAlertOfASilentFeedThatSpeaksAgain() {
        // Given
        for (String feed : List.of("f-1", "f-2")) {
            world.sql("INSERT INTO alert (alert_id, fingerprint, rule_id, kind, severity, state, revision, raised_at,"
                    + " changed_at, subject_type, subject_id, doc, labels, from_topic) VALUES ('al-" + feed + "', '"
                    + feed + "', 'feed-silent', 'feed-silent', 'warning', 'open', 1, now(), now(), 'feed', '" + feed
                    + "', '{}', '{}', true)");
        }

        // When: what was said before the alert, and what was said after it
        heard.fire(new FeedsHeard(Instant.now().minusSeconds(3600), Set.of("f-1", "f-2")));
        assertThat(world.number("SELECT count(*) FROM alert WHERE state = 'open'"))
                .isEqualTo(2);
        heard.fire(new FeedsHeard(Instant.now().plusSeconds(60), Set.of("f-2")));

        // Then
        assertThat(world.number("SELECT count(*) FROM alert WHERE state = 'expired' AND subject_id = 'f-2'"))
                .isEqualTo(1);
        assertThat(world.number("SELECT count(*) FROM alert WHERE state = 'open' AND subject_id = 'f-1'"))
                .isEqualTo(1);
    }

    private String alertOf(Defector person) {
        world.happens(article("later-1"), Given.mention("d-later", "later-1", SAID, published), person);
        await().atMost(Duration.ofSeconds(20)).until(() -> alerts("new-defector") == 1);
        return when().get("/api/v1/alerts?kind=new-defector").then().extract().path("items[0].alertId");
    }

    private TaggedArticle article(String id) {
        return Given.article(id).published(published.toString()).record();
    }

    private long alerts(String kind) {
        return world.number("SELECT count(*) FROM alert WHERE kind = '" + kind + "'");
    }

    // A message has arrived when its end is written as well: only then is it told again or corrected.
    private boolean told(String path, int times) {
        return receivers.at(path).size() == times
                && world.number("SELECT count(*) FROM delivery WHERE state = 'sending'") == 0;
    }

    private void anHourPasses() {
        world.sql("UPDATE delivery SET ended_at = ended_at - interval '61 minutes'");
    }

    private Defector person(int revision, String country) {
        Given.APerson person = Given.person("d-later")
                .revision(revision, published.plusSeconds(60L * revision).toString())
                .named("Example Ebrahim")
                .from(country)
                .mentionedIn("later-1")
                .reportedAt(published);
        return (revision == 1 ? person : person.mentionedIn("later-2")).record();
    }
}
