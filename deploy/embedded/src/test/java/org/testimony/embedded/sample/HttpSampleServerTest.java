package org.testimony.embedded.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Json;
import org.testimony.embedded.sample.SampleArticle.FeedKind;

class HttpSampleServerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SetClock clock = new SetClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpSampleServer server;

    @BeforeEach
    void start() throws Exception {
        List<SampleArticle> articles = IntStream.rangeClosed(1, 4)
                .mapToObj(HttpSampleServerTest::article)
                .toList();
        server = new HttpSampleServer(articles, Duration.ofSeconds(60), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldLetArticlesArriveByAndByTheNewestFirst() throws Exception {
        // Given
        List<String> before = urls();
        server.begin();

        // When
        List<String> atOnce = urls();
        clock.now = NOON.plusSeconds(40);
        List<String> later = urls();
        clock.now = NOON.plusSeconds(600);
        List<String> inTheEnd = urls();

        // Then
        assertThat(before).isEmpty();
        assertThat(atOnce).containsExactly("https://example.org/1");
        assertThat(later).containsExactly("https://example.org/3", "https://example.org/2", "https://example.org/1");
        assertThat(inTheEnd).hasSize(4);
    }

    @Test
    void shouldAnswerNotModifiedUntilAnArticleArrives() throws Exception {
        // Given
        server.begin();
        HttpResponse<String> first = get();
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        // When
        int byTag = get("If-None-Match", etag).statusCode();
        int byDate = get("If-Modified-Since", modified).statusCode();
        clock.now = NOON.plusSeconds(20);
        HttpResponse<String> changed = get("If-None-Match", etag);

        // Then
        assertThat(byTag).isEqualTo(304);
        assertThat(byDate).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(modified).isEqualTo("Thu, 1 Jan 2026 12:00:00 GMT");
        assertThat(changed.headers().firstValue("Last-Modified")).contains("Thu, 1 Jan 2026 12:00:20 GMT");
    }

    private List<String> urls() throws Exception {
        return Json.mapper().readTree(get().body()).required("items").findValuesAsText("url");
    }

    private HttpResponse<String> get(String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.feeds().get(FeedKind.JSON)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SampleArticle article(int number) {
        return new SampleArticle(
                "a" + number,
                "https://example.org/" + number,
                "Title & <b>more</b>",
                "One < two.\nThree.",
                "Outlet",
                LocalDate.of(2015, 1, number),
                "en",
                FeedKind.JSON);
    }

    private static final class SetClock extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
