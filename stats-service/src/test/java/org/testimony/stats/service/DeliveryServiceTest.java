package org.testimony.stats.service;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.alert.Alert;
import org.testimony.contract.alert.AlertKind;
import org.testimony.contract.alert.Severity;
import org.testimony.contract.alert.Subject;
import org.testimony.contract.id.AlertId;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.PostgresDeliveries;

/** From the outbox to receivers that behave well and badly. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DeliveryServiceTest {
    private static final String HOOKS = "/api/v1/webhooks";

    @Inject
    World world;

    @Inject
    PostgresDeliveries deliveries;

    @Inject
    PostgresTransactions transactions;

    @ConfigProperty(name = "quarkus.mailer.port")
    int mailPort;

    private Receivers receivers;

    @BeforeEach
    void begin() throws IOException {
        world.sql("TRUNCATE receiver CASCADE");
        receivers = new Receivers();
    }

    @AfterEach
    void end() {
        world.sql("TRUNCATE receiver CASCADE");
        receivers.close();
    }

    @Test
    void shouldDeliverOnceUnderASignatureThatThePublishedLibraryAccepts() throws Exception {
        // Given
        JsonPath hook = hook(receivers.answering("/good"), "");

        // When: the same notice twice
        raise("al-once");
        raise("al-once");

        // Then
        await().until(() -> state("al-once").equals("sent"));
        Receivers.Got message = receivers.at("/good").get(0);
        new Webhook(hook.getString("secret"))
                .verify(message.body(), HttpHeaders.of(message.headers(), (name, value) -> true));
        assertThat(message.headers().get("Webhook-signature").get(0)).contains("v1,", " v1a,");
        assertThat(message.body()).contains("alert.raised", "al-once", "\"sources\":\"2\"");
        assertThat(message.body()).doesNotContain("Omar", "a title");
        assertThat(receivers.at("/good")).hasSize(1);
        when().get(HOOKS).then().body("items[0].state", is("healthy"), "items[0].health.sent24h", is(1));
        when().get(HOOKS).then().body(not(containsString("whsec_")));
    }

    @Test
    void shouldDeliverUnderOneIdWhateverTheReceiverDoesAndFollowNoRedirect() throws Exception {
        // Given
        receivers.answering("/redirected");
        List<String> paths = List.of("/500", "/301", "/429", "/silent", "/huge");
        hook(receivers.answering("/500", 500, 503, 404), "");
        hook(receivers.answering("/301", 301, 302, 307, 308), "");
        hook(receivers.answering("/429", 429), "");
        hook(
                receivers.answering("/silent", (exchange, before) -> {
                    if (before == 0) {
                        Thread.sleep(60_000);
                    }
                    exchange.sendResponseHeaders(200, -1);
                }),
                "");
        hook(
                receivers.answering("/huge", (exchange, before) -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[64 * 1024];
                    for (int i = 0; i < 2000; i++) {
                        exchange.getResponseBody().write(piece);
                    }
                }),
                "");

        // When
        raise("al-faults");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        world.number("SELECT count(*) FROM delivery WHERE alert_id = 'al-faults' AND state = 'sent'")
                                == paths.size());
        for (String path : paths) {
            assertThat(receivers.at(path).stream().map(Receivers.Got::id).collect(Collectors.toSet()))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(receivers.at("/500")).hasSize(4);
        assertThat(receivers.at("/301")).hasSize(5);
        assertThat(receivers.at("/huge")).hasSize(1);
        assertThat(receivers.at("/redirected")).isEmpty();
    }

    @Test
    void shouldStopWhenTheReceiverIsGoneAndReplayWhenItIsBack() {
        // Given
        String id = hook(receivers.answering("/gone", 410), "").getString("webhookId");

        // When
        raise("al-gone");

        // Then
        await().untilAsserted(() -> when().get(HOOKS + "/" + id)
                .then()
                .body("state", is("disabled"), "disabledReason", is("gone"), "health.line", notNullValue()));
        JsonPath failed =
                when().get(HOOKS + "/" + id + "/deliveries?state=failed").jsonPath();
        assertThat(failed.getList("items")).hasSize(1);
        assertThat(failed.getInt("items[0].attempts[0].status")).isEqualTo(410);

        // When
        send("PATCH", HOOKS + "/" + id, "{\"enabled\":true,\"by\":\"analyst-7\"}", 200);
        send(
                "POST",
                HOOKS + "/" + id + "/replay",
                "{\"deliveryIds\":[\"" + failed.getString("items[0].deliveryId") + "\"]}",
                200);

        // Then
        await().until(() -> state("al-gone").equals("sent"));
        assertThat(receivers.at("/gone").stream().map(Receivers.Got::id).distinct())
                .hasSize(1);
    }

    @Test
    void shouldCorrectExactlyWhoWasTold() {
        // Given: one was told, one will only be told in the next digest, one does not want such alerts
        hook(receivers.answering("/told"), "");
        hook(receivers.answering("/digest"), ",\"digest\":\"daily\"");
        hook(receivers.answering("/other"), ",\"filter\":{\"severity\":[\"critical\"]}");
        raise("al-wrong");
        await().until(() -> receivers.at("/told").size() == 1 && told("al-wrong") == 1);

        // When
        add(notice("al-right", Occasion.CORRECTION, new AlertId("al-wrong")));

        // Then
        await().until(() -> receivers.at("/told").size() == 2);
        assertThat(receivers.at("/told").get(1).body()).contains("alert.corrected", "\"corrects\":\"al-wrong\"");
        assertThat(world.number("SELECT count(*) FROM delivery WHERE alert_id = 'al-right'"))
                .isEqualTo(1);
        assertThat(world.number("SELECT count(*) FROM delivery WHERE alert_id = 'al-wrong' AND state = 'dropped'"))
                .isEqualTo(1);
    }

    @Test
    void shouldTellTheNewestOfAnAlertThatWasRewrittenBeforeItWentOut() {
        hook(receivers.answering("/late"), ",\"groupWait\":\"PT2S\"");
        raise("al-first");
        raise("al-second");
        AlertNotice first = notice("al-first", Occasion.REWRITTEN, null);
        add(new AlertNotice(first.alert(), 2, Occasion.REWRITTEN, first.labels(), List.of(), null, false));

        await().until(() -> told("al-first") == 1);
        assertThat(receivers.at("/late")).hasSize(1);
        assertThat(receivers.at("/late").get(0).body()).contains("alert.digest", "\"revision\":2", "al-second");
    }

    @Test
    void shouldRefuseTargetsInsideAtTheirMaking() throws IOException {
        List<String> urls;
        try (var in = DeliveryServiceTest.class.getResourceAsStream("/ssrf/urls.txt")) {
            urls = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.startsWith("http"))
                    .filter(line -> Stream.of("10.", "192.168.", "169.254.", "172.16", "[f", "[2", "metadata")
                            .anyMatch(part -> line.contains("//" + part)))
                    .map(line -> line.replace("{port}", "80"))
                    .toList();
        }
        assertThat(urls).hasSizeGreaterThan(15);
        for (String url : urls) {
            String body = "{\"name\":\"inside\",\"by\":\"analyst-7\",\"url\":\"" + url + "\"}";
            send("POST", HOOKS, body, 400);
        }
        // And when the rules were others at the making, at the sending.
        String id = hook(receivers.answering("/inside"), "").getString("webhookId");
        world.sql("UPDATE receiver SET target = 'http://10.1.2.3/' WHERE receiver_id = '" + id + "'");
        raise("al-inside");
        await().untilAsserted(
                        () -> when().get(HOOKS + "/" + id).then().body("health.lastError", containsString("refused")));
    }

    @Test
    void shouldSignWithTheOldSecretTooAfterItWasReplaced() throws Exception {
        JsonPath hook = hook(receivers.answering("/rotated"), "");
        String id = hook.getString("webhookId");
        JsonPath rotated = send("POST", HOOKS + "/" + id + "/rotate-secret", "{\"by\":\"analyst-7\"}", 200);
        JsonPath tested = send("POST", HOOKS + "/" + id + "/test", "{}", 200);

        assertThat(tested.getBoolean("ok")).isTrue();
        Receivers.Got message = receivers.at("/rotated").get(0);
        HttpHeaders headers = HttpHeaders.of(message.headers(), (name, value) -> true);
        assertThat(Set.of(hook.getString("secret"), rotated.getString("secret")))
                .hasSize(2);
        for (JsonPath known : List.of(hook, rotated)) {
            Webhook receiver = new Webhook(known.getString("secret"));
            assertThatCode(() -> receiver.verify(message.body(), headers)).doesNotThrowAnyException();
        }
    }

    @Test
    void shouldPublishOnTheTopicWhatIsOursOnly() {
        add(notice("al-topic", Occasion.RAISED, null));
        AlertNotice foreign = notice("al-foreign", Occasion.RAISED, null);
        add(new AlertNotice(foreign.alert(), 1, Occasion.RAISED, foreign.labels(), List.of(), null, true));

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
            send("POST", "/api/v1/mail-subscriptions", body, 201);

            // When
            raise("al-mail");

            // Then
            await().until(() -> state("al-mail").equals("sent"));
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

    private JsonPath hook(String url, String more) {
        String wait = more.contains("groupWait") ? "" : ",\"groupWait\":\"PT0S\"";
        return send(
                "POST",
                HOOKS,
                "{\"name\":\"test\",\"by\":\"analyst-7\",\"url\":\"" + url + "\"" + wait + more + "}",
                201);
    }

    private static JsonPath send(String method, String path, String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private void raise(String alertId) {
        add(notice(alertId, Occasion.RAISED, null));
    }

    private void add(AlertNotice notice) {
        boolean unused = transactions.commit(connection -> {
            deliveries.add(connection, List.of(notice));
            return true;
        });
    }

    private static AlertNotice notice(String alertId, Occasion occasion, AlertId corrects) {
        Alert alert = new Alert(
                new AlertId(alertId),
                "new-persons",
                corrects == null ? AlertKind.NEW_DEFECTOR : AlertKind.CORRECTION,
                Severity.INFO,
                Instant.parse("2026-01-02T03:04:05Z"),
                "a title with Omar",
                new Subject("defector", "d-1"),
                Map.of("sources", "2", "name", "Omar"),
                List.of(),
                corrects);
        return new AlertNotice(
                alert, 1, occasion, Map.of("rule", "new-persons", "severity", "info"), List.of(), null, false);
    }

    private String state(String alertId) {
        return told(alertId) > 0 ? "sent" : "";
    }

    private long told(String alertId) {
        return world.number("SELECT count(*) FROM delivery WHERE state = 'sent' AND alert_id = '" + alertId + "'");
    }
}
