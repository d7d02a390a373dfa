package org.testimony.stats.service;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.topic.Topics;
import org.testimony.stats.Given;

/** What a browser sees without asking. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServers.class)
class LiveServiceTest {
    @Inject
    World world;

    private int port;

    @BeforeEach
    void begin() {
        port = RestAssured.port;
        world.begin();
    }

    @Test
    void shouldTellAtOnceWhereThingsStand() throws IOException {
        // Given
        world.happens(Given.person("d-l1")
                .left("2015-05-01", "2015-05-31")
                .mentionedIn("l1")
                .record());

        // When
        try (LiveReader browser = LiveReader.connect(port)) {
            // Then
            LiveReader.Event aggregate = browser.await("aggregate", "\"patch\":false");
            assertThat(aggregate.id()).matches("\\d+");
            assertThat(aggregate.data())
                    .startsWith("{\"patch\":false")
                    .contains("\"defections\":{\"by\":\"quarter\"", "\"narratives\":{\"by\":\"quarter\"");
            browser.await("aggregate", "\"total\":1");
            browser.await("pipeline", "\"persons\":1");
            browser.await("review", "\"unconfirmed\":1");
        }
    }

    @Test
    void shouldTellWhatChangesAsItChanges() throws IOException {
        try (LiveReader browser = LiveReader.connect(port)) {
            // Given
            browser.await("aggregate", "\"total\":0");

            // When
            world.happens(
                    Given.article("l2").record(),
                    Given.mention("d-l2", "l2", "He left for good."),
                    Given.person("d-l2").named("Somebody").mentionedIn("l2").record());

            // Then
            browser.await("aggregate", "\"total\":1");
            browser.await("article", "\"articleId\":\"l2\"");
            browser.await("defector", "\"displayName\":\"Somebody\"");
            browser.await("defector", "He left for good.");
        }
    }

    @Test
    void shouldTellWhatHappensBeforeANewcomerIsLetIn() throws IOException {
        try (LiveReader present = LiveReader.connect(port)) {
            present.await("pipeline", "");
            for (int i = 0; i < 5; i++) {
                // Given: counts have just been worked out, so that the next are not due at once
                world.happens(Given.article("l9-before-" + i).record());
                present.await("article", "l9-before-" + i);

                try (LiveReader newcomer = LiveReader.connect(port).opened()) {
                    // When
                    world.happens(Given.article("l9-meanwhile-" + i).record());

                    // Then
                    newcomer.await("article", "l9-meanwhile-" + i);
                }
            }
        }
    }

    @Test
    void shouldTellABrowserThatComesBackWhatItMissed() throws IOException {
        // Given
        String last;
        try (LiveReader browser = LiveReader.connect(port)) {
            browser.await("pipeline", "");
            last = browser.await("aggregate", "\"total\":0").id();
        }

        long seen = Long.parseLong(last);

        // When
        world.happens(Given.person("d-l3").named("Missed").mentionedIn("l3").record());
        world.happens(
                Given.person("d-l4").named("Also missed").mentionedIn("l4").record());

        // Then
        try (LiveReader browser = LiveReader.resume(port, last)) {
            browser.await("pipeline", "");
            assertThat(browser.events())
                    .extracting(LiveReader.Event::name)
                    .startsWith("defector", "defector", "aggregate")
                    .doesNotContain("reset");
            assertThat(browser.events()).anyMatch(event -> event.data().contains("\"Missed\""));
            assertThat(browser.events())
                    .extracting(event -> Long.valueOf(event.id()))
                    .isSorted()
                    .allMatch(id -> id > seen);
        }
    }

    @Test
    void shouldTellABrowserWithAnUnknownPlaceToLoadAnew() throws IOException {
        for (String unknown : List.of("999999999", "not-a-number")) {
            try (LiveReader browser = LiveReader.resume(port, unknown)) {
                browser.await("aggregate", "");
                assertThat(browser.events().get(0).name()).isEqualTo("reset");
            }
        }
    }

    @Test
    void shouldTellToLoadAnewWhenTooMuchWasMissed() throws IOException {
        // Given
        String last;
        try (LiveReader browser = LiveReader.connect(port)) {
            last = browser.await("aggregate", "").id();
        }
        for (int i = 0; i < 5; i++) {
            List<Object> many = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                many.add(Given.person("d-m" + i + "-" + j).mentionedIn("a").record());
            }
            world.happens(many.toArray());
        }

        // When
        try (LiveReader browser = LiveReader.resume(port, last)) {
            browser.await("aggregate", "\"total\":100");

            // Then
            assertThat(browser.events().get(0).name()).isEqualTo("reset");
        }
    }

    @Test
    void shouldTellPagesToDropAnErasedPerson() throws IOException {
        // Given
        world.happens(Given.person("d-l5").mentionedIn("l5").record());
        try (LiveReader browser = LiveReader.connect(port)) {
            browser.await("aggregate", "\"total\":1");

            // When
            world.publish(List.of(world.record(Topics.DEFECTORS, new DefectorId("d-l5"), null)));

            // Then
            browser.await("reset", "");
            browser.await("aggregate", "\"total\":0");
        }
    }

    @Test
    void shouldCutABrowserThatDoesNotRead() throws IOException {
        // Given: a connection that asks and never reads
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress("127.0.0.1", port));
            OutputStream request = deaf.getOutputStream();
            request.write("GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            request.flush();
            await().until(() -> clients() == 1);

            // When: large news keep coming
            AtomicInteger number = new AtomicInteger();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> {
                        List<ProducerRecord<byte[], byte[]>> news = new ArrayList<>();
                        for (int i = 0; i < 10; i++) {
                            news.add(world.record(Given.article("big" + number.incrementAndGet())
                                    .titled("x".repeat(90_000))
                                    .record()));
                        }
                        world.publish(news);
                        // No more is sent than is taken in: what is still under way would hold up the next test.
                        world.awaitTakenIn();
                        return clients() == 0;
                    });
        }

        // Then
        assertThat(clients()).isZero();
    }

    private static int clients() {
        return when().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("testimony_live_clients"))
                .map(line -> (int) Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
