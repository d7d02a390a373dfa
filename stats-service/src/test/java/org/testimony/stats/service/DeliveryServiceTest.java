package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.AlertId;
import org.testimony.stats.alert.AlertNotice;
import org.testimony.stats.alert.Occasion;

/** From the outbox to receivers that behave well and badly. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class DeliveryServiceTest {
    private static final String HOOKS = Hooks.HOOKS;

    @Inject
    World world;

    @Inject
    AlertsByHand alerts;

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
        JsonPath hook = Hooks.hook(receivers.answering("/good"), "");

        // When: the same notice twice
        alerts.raise("al-once");
        alerts.raise("al-once");

        // Then
        await().until(() -> alerts.state("al-once").equals("sent"));
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
        Hooks.hook(receivers.answering("/500", 500, 503, 404), "");
        Hooks.hook(receivers.answering("/301", 301, 302, 307, 308), "");
        Hooks.hook(receivers.answering("/429", 429), "");
        Hooks.hook(
                receivers.answering("/silent", (exchange, before) -> {
                    if (before == 0) {
                        Thread.sleep(60_000);
                    }
                    exchange.sendResponseHeaders(200, -1);
                }),
                "");
        Hooks.hook(
                receivers.answering("/huge", (exchange, before) -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] piece = new byte[64 * 1024];
                    for (int i = 0; i < 2000; i++) {
                        exchange.getResponseBody().write(piece);
                    }
                }),
                "");

        // When
        alerts.raise("al-faults");

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
        String id = Hooks.hook(receivers.answering("/gone", 410), "").getString("webhookId");

        // When
        alerts.raise("al-gone");

        // Then
        await().untilAsserted(() -> when().get(HOOKS + "/" + id)
                .then()
                .body("state", is("disabled"), "disabledReason", is("gone"), "health.line", notNullValue()));
        JsonPath failed =
                when().get(HOOKS + "/" + id + "/deliveries?state=failed").jsonPath();
        assertThat(failed.getList("items")).hasSize(1);
        assertThat(failed.getInt("items[0].attempts[0].status")).isEqualTo(410);

        // When
        Hooks.send("PATCH", HOOKS + "/" + id, "{\"enabled\":true,\"by\":\"analyst-7\"}", 200);
        Hooks.send(
                "POST",
                HOOKS + "/" + id + "/replay",
                "{\"deliveryIds\":[\"" + failed.getString("items[0].deliveryId") + "\"]}",
                200);

        // Then
        await().until(() -> alerts.state("al-gone").equals("sent"));
        assertThat(receivers.at("/gone").stream().map(Receivers.Got::id).distinct())
                .hasSize(1);
    }

    @Test
    void shouldCorrectExactlyWhoWasTold() {
        // Given: one was told, one will only be told in the next digest, one does not want such alerts
        Hooks.hook(receivers.answering("/told"), "");
        Hooks.hook(receivers.answering("/digest"), ",\"digest\":\"daily\"");
        Hooks.hook(receivers.answering("/other"), ",\"filter\":{\"severity\":[\"critical\"]}");
        alerts.raise("al-wrong");
        await().until(() -> receivers.at("/told").size() == 1 && alerts.told("al-wrong") == 1);

        // When
        alerts.add(AlertsByHand.notice("al-right", Occasion.CORRECTION, new AlertId("al-wrong")));

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
        Hooks.hook(receivers.answering("/late"), ",\"groupWait\":\"PT2S\"");
        alerts.raise("al-first");
        alerts.raise("al-second");
        AlertNotice first = AlertsByHand.notice("al-first", Occasion.REWRITTEN, null);
        alerts.add(new AlertNotice(first.alert(), 2, Occasion.REWRITTEN, first.labels(), List.of(), null, false));

        await().until(() -> alerts.told("al-first") == 1);
        assertThat(receivers.at("/late")).hasSize(1);
        assertThat(receivers.at("/late").get(0).body()).contains("alert.digest", "\"revision\":2", "al-second");
    }

    @Test
    void shouldGoOnWhenAReceiverIsDeletedWhileItsMessageIsUnderWay() throws Exception {
        // Given
        CountDownLatch deleted = new CountDownLatch(1);
        String leaving = Hooks.hook(
                        receivers.answering("/leaving", (exchange, before) -> {
                            assertThat(deleted.await(20, TimeUnit.SECONDS)).isTrue();
                            exchange.sendResponseHeaders(204, -1);
                        }),
                        "")
                .getString("webhookId");
        alerts.raise("al-before");
        await().until(() -> receivers.at("/leaving").size() == 1);

        // When
        when().delete(HOOKS + "/" + leaving + "?by=analyst-7").then().statusCode(204);
        deleted.countDown();
        Hooks.hook(receivers.answering("/staying"), "");
        alerts.raise("al-after");

        // Then
        await().until(() -> receivers.at("/staying").size() == 1 && alerts.told("al-after") == 1);
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
            Hooks.send("POST", HOOKS, body, 400);
        }
        // And when the rules were others at the making, at the sending.
        String id = Hooks.hook(receivers.answering("/inside"), "").getString("webhookId");
        world.sql("UPDATE receiver SET target = 'http://10.1.2.3/' WHERE receiver_id = '" + id + "'");
        alerts.raise("al-inside");
        await().untilAsserted(
                        () -> when().get(HOOKS + "/" + id).then().body("health.lastError", containsString("refused")));
    }

    @Test
    void shouldSignWithTheOldSecretTooAfterItWasReplaced() throws Exception {
        JsonPath hook = Hooks.hook(receivers.answering("/rotated"), "");
        String id = hook.getString("webhookId");
        JsonPath rotated = Hooks.send("POST", HOOKS + "/" + id + "/rotate-secret", "{\"by\":\"analyst-7\"}", 200);
        JsonPath tested = Hooks.send("POST", HOOKS + "/" + id + "/test", "{}", 200);

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
}
