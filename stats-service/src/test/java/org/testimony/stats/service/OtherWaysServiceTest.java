package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;

/** The topic, mails and the feed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class OtherWaysServiceTest {
    @Inject
    World world;

    @Inject
    AlertsByHand alerts;

    @ConfigProperty(name = "quarkus.mailer.port")
    int mailPort;

    @BeforeEach
    void begin() {
        world.sql("TRUNCATE receiver CASCADE");
    }

    @Test
    void shouldPublishOnTheTopicWhatIsOursOnly() {
        alerts.add(AlertsByHand.notice("al-topic", Occasion.RAISED, null));
        AlertNotice foreign = AlertsByHand.notice("al-foreign", Occasion.RAISED, null);
        alerts.add(new AlertNotice(foreign.alert(), 1, Occasion.RAISED, foreign.labels(), List.of(), null, true));

        await().until(() -> world.records(Topics.ALERTS.name()).stream()
                .anyMatch(record -> new String(record.key(), StandardCharsets.UTF_8).equals("al-topic")));
        await().until(() -> world.number("SELECT count(*) FROM outgoing_message") == 0);
        assertThat(world.records(Topics.ALERTS.name()))
                .noneMatch(record -> new String(record.key(), StandardCharsets.UTF_8).equals("al-foreign"))
                .allMatch(record -> record.headers().lastHeader("ce_id") != null);
    }

    @Test
    void shouldSendAThinMail() throws Exception {
        // Given
        GreenMail server = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String body = "{\"name\":\"desk\",\"address\":\"desk@example.org\",\"role\":\"desk\","
                    + "\"by\":\"analyst-7\",\"groupWait\":\"PT0S\"}";
            Hooks.send("POST", "/api/v1/mail-subscriptions", body, 201);

            // When
            alerts.raise("al-mail");

            // Then
            await().until(() -> alerts.state("al-mail").equals("sent"));
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("[Testimony] info: new-defector");
            assertThat(mail.getContent().toString())
                    .contains("d-1", "sources: 2", "#person/d-1")
                    .doesNotContain("Omar");
            assertThat(mail.getHeader("List-Id")).isNotNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldOfferAFeedThatReadersUnderstand() throws Exception {
        var answer = when().get("/api/v1/alerts.atom").then().statusCode(200).extract();
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.asString()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        given().header("If-None-Match", answer.header("ETag"))
                .when()
                .get("/api/v1/alerts.atom")
                .then()
                .statusCode(304);
    }
}
