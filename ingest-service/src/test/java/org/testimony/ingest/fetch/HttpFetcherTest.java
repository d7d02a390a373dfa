package org.testimony.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.ingest.testing.Fetchers.fetch;
import static org.testimony.ingest.testing.Fetchers.reason;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.fetch.FetchOutcome.Failed;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.fetch.FetchOutcome.Gone;
import org.testimony.ingest.fetch.FetchOutcome.NotModified;
import org.testimony.ingest.fetch.FetchOutcome.Validators;
import org.testimony.ingest.testing.Fetchers;
import org.testimony.ingest.testing.WebServer;
import org.testimony.ingest.testing.WebServer.Page;

class HttpFetcherTest {
    private static final FetchLimits LIMITS = Fetchers.limits(Duration.ofSeconds(2));

    private WebServer web;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        web = new WebServer();
        fetcher = Fetchers.onThisMachine();
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldSayWhoItIsAndNothingElse() {
        // Given
        web.serve("/feed", Page.of("body"));

        // When
        FetchOutcome outcome = fetch(fetcher, web.url("/feed"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(page.body()).asString().isEqualTo("body"));
        assertThat(web.requests().get(0).getFirst("User-Agent")).isEqualTo("Testimony-Test/1 (+https://me.example)");
        assertThat(web.requests().get(0)).doesNotContainKeys("Cookie", "Referer", "Authorization", "If-none-match");
    }

    @Test
    void shouldSendValidatorsByteForByte() {
        // Given
        Validators odd = new Validators("W/\"a b--gzip\\\"", "Thu, 01 Jan 2015 00:00:00 +0000");
        web.serve("/feed", Page.status(304, Map.of()));

        // When
        FetchOutcome outcome = Fetchers.await(fetcher, FetchRequest.feed(web.url("/feed"), odd));

        // Then
        assertThat(outcome).isInstanceOf(NotModified.class);
        assertThat(web.requests().get(0).getFirst("If-None-Match")).isEqualTo(odd.etag());
        assertThat(web.requests().get(0).getFirst("If-Modified-Since")).isEqualTo(odd.lastModified());
    }

    @Test
    void shouldFollowRedirectsAndReportWhereThePageWas() {
        // Given
        web.serve("/a", Page.status(302, Map.of("Location", "/b")));
        web.serve("/b", Page.status(301, Map.of("Location", web.url("/c"))));
        web.serve("/c", Page.of("here"));

        // When, Then
        assertThat(fetch(fetcher, web.url("/a")))
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.url()).hasToString(web.url("/c")));
    }

    @Test
    void shouldGiveUpOnALoopOfRedirects() {
        // Given
        web.serve("/loop", Page.status(302, Map.of("Location", "/loop")));

        // When, Then
        assertThat(reason(fetch(fetcher, web.url("/loop")))).isEqualTo("redirects");
        assertThat(web.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://[::ffff:10.0.0.1]/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "//192.168.0.1/",
                "http://2130706433/",
                "http://[fd00::1]/"
            })
    void shouldNotFollowARedirectToWhereItMustNotGo(String target) {
        // Given
        web.serve("/trap", Page.status(302, Map.of("Location", target)));

        // When, Then
        assertThat(reason(fetch(fetcher, web.url("/trap")))).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "localhost."})
    void shouldRefuseThisMachineUnlessAllowed(String host) {
        // Given
        web.serve("/feed", Page.of("secret"));
        int port = java.net.URI.create(web.url("/")).getPort();
        AddressRule strictRule = AddressRule.publicOnly();
        UrlRule anyPort = new UrlRule(Set.of(port), strictRule);
        try (HttpFetcher strict = Fetchers.open(anyPort, strictRule, Fetchers.NO_NAMES, LIMITS)) {
            // When
            FetchOutcome outcome = fetch(strict, "http://" + host + ":" + port + "/feed");

            // Then
            assertThat(reason(outcome)).isEqualTo("refused");
            assertThat(web.requests()).isEmpty();
        }
    }

    @Test
    void shouldStopAtALimitOfBytes() throws IOException {
        web.serve("/long", Page.of("x".repeat(200_000)));
        web.serve("/bomb", new Page(200, Map.of("Content-Encoding", "gzip"), gzip(new byte[20_000_000])));
        assertThat(reason(fetch(fetcher, web.url("/long")))).isEqualTo("too-large");
        assertThat(reason(fetch(fetcher, web.url("/bomb")))).isEqualTo("bomb");
    }

    @Test
    void shouldUnpackWhatItAskedFor() throws IOException {
        web.serve("/gzip", new Page(200, Map.of("Content-Encoding", "gzip"), gzip("packed".getBytes())));
        web.serve("/br", new Page(200, Map.of("Content-Encoding", "br"), new byte[] {1, 2, 3}));
        assertThat(fetch(fetcher, web.url("/gzip")))
                .isInstanceOfSatisfying(
                        Fetched.class,
                        page -> assertThat(page.body()).asString().isEqualTo("packed"));
        assertThat(reason(fetch(fetcher, web.url("/br")))).isEqualTo("coding");
    }

    @Test
    void shouldHearWhatTheServerWants() {
        web.serve("/gone", Page.status(410, Map.of()));
        web.serve("/busy", Page.status(503, Map.of("Retry-After", "120")));
        web.serve("/later", Page.status(429, Map.of("Retry-After", "Thu, 01 Jan 2026 01:00:00 GMT")));
        assertThat(fetch(fetcher, web.url("/gone"))).isInstanceOf(Gone.class);
        assertThat(fetch(fetcher, web.url("/busy")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).contains(Duration.ofMinutes(2)));
        assertThat(fetch(fetcher, web.url("/later")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).contains(Duration.ofHours(1)));
        assertThat(fetch(fetcher, web.url("/missing"))).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.reason()).isEqualTo("http-404");
            assertThat(failed.facts().status()).isEqualTo(404);
            assertThat(failed.retryAfter()).isEmpty();
        });
    }

    @Test
    void shouldEndWithTheTotalTimeWhenAServerDrips() throws Exception {
        // Given
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(slow));
            dripping.start();
            long start = System.nanoTime();

            // When
            FetchOutcome outcome = fetch(fetcher, "http://127.0.0.1:" + slow.getLocalPort() + "/");

            // Then
            assertThat(reason(outcome)).isEqualTo("timeout");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            int request =
                    socket.getInputStream().read(new byte[8192]); // an answer before it would be a fault of its own
            assertThat(request).isPositive();
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
            while (!server.isClosed()) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        } catch (IOException e) {
            // The client has gone, as it should.
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
