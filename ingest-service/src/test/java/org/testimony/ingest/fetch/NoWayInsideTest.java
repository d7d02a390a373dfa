package org.testimony.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.testimony.ingest.testing.Fetchers.await;
import static org.testimony.ingest.testing.Fetchers.fetch;
import static org.testimony.ingest.testing.Fetchers.reason;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.IpRange;
import org.testimony.guarded.url.NameLookup;
import org.testimony.guarded.url.RefusedException;
import org.testimony.guarded.url.UrlRule;
import org.testimony.ingest.testing.FaultServer;
import org.testimony.ingest.testing.Fetchers;

/** A sink listens inside; the name server leads every name there; nothing may ever connect to it. */
class NoWayInsideTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private FaultServer sink;
    private FaultServer outside;
    private NameLookup leadsInside;
    /** As in production: nothing on this machine. */
    private HttpFetcher strict;
    /** The server outside may be reached, which is on 127.0.0.1 here; the rest of this machine is inside. */
    private HttpFetcher fromOutside;

    private UrlRule strictUrls;

    @BeforeEach
    void start() throws IOException {
        sink = new FaultServer("127.0.0.9");
        sink.serve("/", "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret");
        outside = new FaultServer();
        leadsInside = Fetchers.always(InetAddress.getByName("127.0.0.9"));
        AddressRule publicOnly = AddressRule.publicOnly();
        strictUrls = new UrlRule(Set.of(80, 443, sink.port()), publicOnly);
        strict = Fetchers.open(strictUrls, publicOnly, leadsInside, Fetchers.limits(SHORT));
        fromOutside = Fetchers.open(outsideRule(), leadsInside, Fetchers.limits(SHORT));
    }

    @AfterEach
    void stop() throws IOException {
        strict.close();
        fromOutside.close();
        sink.close();
        outside.close();
    }

    @Test
    void shouldSeeAConnectionThatIsAllowed() {
        try (HttpFetcher allowed = Fetchers.onThisMachine()) {
            assertThat(fetch(allowed, sink.url("/"))).isInstanceOf(FetchOutcome.Fetched.class);
        }
        assertThat(sink.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("urls")
    void shouldConnectNowhere(String template) {
        // Given
        String url = template.replace("{port}", String.valueOf(sink.port()));

        // When, Then
        assertThat(reason(fetch(strict, url))).isEqualTo("refused");
        assertThat(reason(await(strict, FetchRequest.page(url)))).isEqualTo("refused");
        assertThat(reason(await(strict, FetchRequest.robots(url)))).isEqualTo("refused");
        assertThat(sink.connections()).isZero();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void shouldFollowNoRedirectInside(String template) {
        // Given
        String target = template.replace("{port}", String.valueOf(sink.port()));
        // A bare line break in a header is no answer at all.
        String expected = target.contains("\n") && !target.contains("\r") ? "unreachable" : "refused";
        for (int status : List.of(301, 302, 303, 307, 308)) {
            outside.serve(
                    "/" + status,
                    "HTTP/1.1 " + status + " Moved\r\nContent-Length: 0\r\nLocation: " + target + "\r\n\r\n");

            // When, Then
            assertThat(reason(fetch(fromOutside, outside.url("/" + status)))).isEqualTo(expected);
        }
        assertThat(sink.connections()).isZero();
    }

    @Test
    void shouldFollowNoProtocolRelativeRedirectAndNoRefresh() {
        // Given
        String inside = "//127.0.0.9:" + sink.port() + "/";
        outside.serve("/relative", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + inside + "\r\n\r\n");
        String page = "<html><meta http-equiv='refresh' content='0;url=http:" + inside + "'>";
        outside.serve(
                "/refresh",
                "HTTP/1.1 200 OK\r\nRefresh: 0;url=http:" + inside + "\r\nContent-Length: " + page.length() + "\r\n\r\n"
                        + page);

        // When, Then
        assertThat(reason(fetch(fromOutside, outside.url("/relative")))).isEqualTo("refused");
        assertThat(fetch(fromOutside, outside.url("/refresh"))).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(sink.connections()).isZero();
    }

    @Test
    void shouldRefuseANameThatLeadsOutsideAndInside() throws IOException {
        // Given
        NameLookup mixed = Fetchers.always(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.9"));
        try (HttpFetcher fetcher = Fetchers.open(outsideRule(), mixed, Fetchers.limits(SHORT))) {
            // When, Then
            assertThat(reason(fetch(fetcher, "http://localhost:" + outside.port() + "/")))
                    .isEqualTo("refused");
        }
        assertThat(sink.connections() + outside.connections()).isZero();
    }

    @Test
    void shouldNotBeCaughtByANameThatChangesItsAddress() throws IOException {
        // Given a name that leads outside first and inside from then on
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        InetAddress first = InetAddress.getByName("127.0.0.1");
        NameLookup rebinding =
                host -> asked.getAndIncrement() == 0 ? Fetchers.always(first).lookup(host) : leadsInside.lookup(host);
        outside.serve(
                "/",
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: http://localhost:" + sink.port() + "/\r\n\r\n");
        try (HttpFetcher fetcher = Fetchers.open(outsideRule(), rebinding, Fetchers.limits(SHORT))) {
            // When
            FetchOutcome outcome = fetch(fetcher, "http://localhost:" + outside.port() + "/");

            // Then each connection cost one look-up, whose answer was the one connected to
            assertThat(reason(outcome)).isEqualTo("refused");
            assertThat(asked).hasValue(2);
            assertThat(outside.connections()).isEqualTo(1);
            assertThat(sink.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http_proxy", "https_proxy", "http.proxyHost"})
    void shouldTakeNoProxyFromItsSurroundings(String setting) {
        // Given
        String before = System.setProperty(setting, "127.0.0.9");
        System.setProperty("http.proxyPort", String.valueOf(sink.port()));
        try {
            // When
            FetchOutcome unused = fetch(fromOutside, outside.url("/"));

            // Then
            assertThat(outside.connections()).isEqualTo(1);
            assertThat(sink.connections()).isZero();
        } finally {
            System.clearProperty("http.proxyPort");
            if (before == null) {
                System.clearProperty(setting);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void shouldLookUpNoNameThatCouldNotBePublic(String template) {
        String url = template.replace("{port}", String.valueOf(sink.port()));
        if (!template.startsWith("http://\u0661") && !url.contains(".example")) {
            assertThatThrownBy(() -> strictUrls.check(url)).isInstanceOf(RefusedException.class);
        }
    }

    static Stream<String> urls() throws IOException {
        try (var in = NoWayInsideTest.class.getResourceAsStream("/ssrf/urls.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r"));
        }
    }

    private static AddressRule outsideRule() {
        return AddressRule.publicAndLoopback()
                .refusing(Stream.of("127.0.0.2/31", "127.0.0.4/30", "127.0.0.8/29", "127.0.0.16/28", "::1")
                        .map(IpRange::of)
                        .toList());
    }
}
