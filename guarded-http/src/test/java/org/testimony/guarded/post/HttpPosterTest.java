package org.testimony.guarded.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.guarded.post.PostOutcome.Answered;
import org.testimony.guarded.post.PostOutcome.Failed;
import org.testimony.guarded.testing.RawServer;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.UrlRule;

class HttpPosterTest {
    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private HttpPoster poster;

    @BeforeEach
    void open() {
        poster = poster(AddressRule.publicAndLoopback(), Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        poster.close();
    }

    @Test
    void shouldPostTheBytesAndTheHeadersAndNothingElse() throws IOException {
        try (RawServer server = RawServer.saying(NO_CONTENT)) {
            // When
            PostOutcome outcome = post(server.url("/hook?a=1"));

            // Then
            assertThat(status(outcome)).isEqualTo(204);
            String request = server.requests().get(0);
            assertThat(request)
                    .startsWith("POST /hook?a=1 HTTP/1.1\r\n")
                    .containsIgnoringCase("\r\nwebhook-id: msg_1\r\n")
                    .containsIgnoringCase("\r\ncontent-type: application/json\r\n")
                    .doesNotContainIgnoringCase("cookie")
                    .doesNotContainIgnoringCase("referer")
                    .endsWith("\r\n\r\n{\"a\":\"\u00c3\u00a9\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void shouldFollowNoRedirect(int status) throws IOException {
        try (RawServer target = RawServer.saying(NO_CONTENT);
                RawServer server = RawServer.saying("HTTP/1.1 " + status + " Moved\r\nLocation: " + target.url("/")
                        + "\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(status(post(server.url("/")))).isEqualTo(status);
            assertThat(target.connections()).isZero();
        }
    }

    @Test
    void shouldTellHowLongTheServerWantsToBeLeftAlone() throws IOException {
        try (RawServer server =
                RawServer.saying("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(((Answered) post(server.url("/"))).retryAfter()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void shouldKeepOnlyTheBeginningOfAHugeAnswer() throws IOException {
        try (RawServer server = new RawServer("127.0.0.1", (out, closed) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            byte[] piece = new byte[8192];
            while (closed.getCount() > 0) {
                out.write(piece);
            }
        })) {
            Answered answer = (Answered) post(server.url("/"));
            assertThat(answer.body()).hasSize(64 * 1024);
        }
    }

    @Test
    void shouldNotWaitForAnAnswerThatDripsOrNeverComes() throws IOException {
        RawServer.Answer drips = (out, closed) -> {
            for (byte one : "HTTP/1.1 200 OK\r\nX-Drip: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(UTF_8)) {
                out.write(one);
                out.flush();
                if (closed.await(200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        };
        try (RawServer slow = new RawServer("127.0.0.1", drips);
                RawServer silent = new RawServer("127.0.0.1", (out, closed) -> closed.await())) {
            for (PostOutcome outcome : List.of(post(slow.url("/")), post(silent.url("/")))) {
                assertThat(((Failed) outcome).reason()).isEqualTo("timeout");
                assertThat(((Failed) outcome).sent()).isTrue();
                assertThat(outcome.took()).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void shouldTakeTheStatusOfAnAnswerWhoseBodyDrips() throws IOException {
        try (RawServer server = new RawServer("127.0.0.1", (out, closed) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\na".getBytes(UTF_8));
            closed.await();
        })) {
            assertThat(status(post(server.url("/")))).isEqualTo(200);
        }
    }

    @Test
    void shouldSayThatNothingWasSentWhenNobodyListens() throws IOException {
        RawServer gone = RawServer.saying("");
        gone.close();
        Failed failed = (Failed) post(gone.url("/"));
        assertThat(failed.reason()).isEqualTo("unreachable");
        assertThat(failed.sent()).isFalse();
        assertThat(failed.text()).doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 200 OK\r\nbroken"})
    void shouldTakeNonsenseForAFailure(String raw) throws IOException {
        try (RawServer server = RawServer.saying(raw)) {
            assertThat(post(server.url("/"))).isInstanceOf(Failed.class);
        }
    }

    @Test
    void shouldSendNothingInsideWhateverTheNameServerSays() throws IOException {
        // Given every name leads to a server inside
        CountDownLatch asked = new CountDownLatch(1);
        InetAddress inside = InetAddress.getByName("127.0.0.9");
        AddressRule rule = AddressRule.publicOnly();
        try (RawServer sink = new RawServer("127.0.0.9", (out, closed) -> asked.countDown());
                HttpPoster strict = new HttpPoster(
                        new Guard(
                                new UrlRule(Set.of(80, 443, sink.port()), rule),
                                rule,
                                host -> CompletableFuture.completedStage(List.of(inside))),
                        PostLimits.usual(),
                        "Testimony-Test/1",
                        Clock.fixed(NEW_YEAR, ZoneOffset.UTC))) {
            // When, Then
            for (String url : List.of("http://a.example:" + sink.port() + "/", sink.url("/"), "http://[::1]/")) {
                PostOutcome outcome =
                        strict.post(request(url)).toCompletableFuture().join();
                assertThat(((Failed) outcome).reason()).isEqualTo("refused");
                assertThat(((Failed) outcome).sent()).isFalse();
            }
            assertThat(sink.connections()).isZero();
        }
    }

    private static HttpPoster poster(AddressRule rule, Duration answer) {
        Guard guard = new Guard(
                new UrlRule(Set.of(80, 443), rule),
                rule,
                host -> CompletableFuture.failedStage(new java.net.UnknownHostException(host)));
        return new HttpPoster(
                guard,
                PostLimits.usual().answeringWithin(answer),
                "Testimony-Test/1",
                Clock.fixed(NEW_YEAR, ZoneOffset.UTC));
    }

    private static PostRequest request(String url) {
        return new PostRequest(url, Map.of("webhook-id", "msg_1"), "{\"a\":\"é\"}".getBytes(UTF_8));
    }

    private PostOutcome post(String url) {
        return poster.post(request(url))
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private static int status(PostOutcome outcome) {
        return ((Answered) outcome).status();
    }
}
