package org.testimony.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testimony.ingest.testing.Fetchers.fetch;
import static org.testimony.ingest.testing.Fetchers.reason;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.NameLookup;
import org.testimony.ingest.fetch.FetchOutcome.Fetched;
import org.testimony.ingest.testing.FaultServer;
import org.testimony.ingest.testing.Fetchers;

/** What servers do wrong, by mistake or on purpose: every fetch ends with a reason, and costs little. */
class BadServersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private FaultServer web;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        web = new FaultServer();
        fetcher = Fetchers.onThisMachine();
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldNotWaitForAServerThatNeverAnswers() {
        web.serve("/silent", out -> web.holdForEver());
        web.serve("/header", out -> drip(out, OK + "X: "));
        assertThat(reason(fetch(fetcher, web.url("/silent")))).isEqualTo("timeout");
        assertThat(reason(fetch(fetcher, web.url("/header")))).isEqualTo("timeout");
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK|Content-Le', unreachable",
        "'', unreachable",
        "'HTTP/1.1 200 OK|Content-Length: 100||short', unreachable",
        "'HTTP/1.1 200 OK|Content-Length: 20000000||', too-large",
        "'HTTP/1.1 200 OK|Content-Length: 99999999999999999999||', unreachable",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hel', unreachable",
        "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||zz|hello||', unreachable",
        "'HTTP/1.1 200 OK|Content-Encoding: br||xx', coding",
        "'HTTP/1.1 200 OK|Content-Encoding: gzip, gzip||xx', coding",
        "'HTTP/1.1 200 OK|Content-Encoding: gzip||not packed', unreadable",
        "'HTTP/1.1 200 OK|Content-Type: multipart/mixed; boundary=x||--x', not-text",
        "'HTTP/1.1 200 OK||%PDF-1.7', not-text",
        "'HTTP/1.1 206 Partial Content|Content-Range: bytes 0-4/5||hello', http-206",
        "'HTTP/1.1 204 No Content||', http-204",
        "'HTTP/1.1 302 Found||', http-302",
        "'SSH-2.0-OpenSSH_9|', unreachable"
    })
    void shouldSayWhatIsWrongWithAnAnswer(String raw, String reason) {
        web.serve("/", raw.replace("|", "\r\n"));
        assertThat(reason(fetch(fetcher, web.url("/")))).isEqualTo(reason);
    }

    @Test
    void shouldTellAnEmptyPageFromNone() {
        web.serve("/empty", OK + "Content-Length: 0\r\n\r\n");
        assertThat(fetch(fetcher, web.url("/empty")))
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.body()).isEmpty());
    }

    @Test
    void shouldReportTheFactsOfAFetch() {
        web.serve("/a", "HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n");
        web.serve("/b", "HTTP/1.1 302 Found\r\nLocation: c d?e=f|g\r\nContent-Length: 0\r\n\r\n");
        web.serve("/c%20d?e=f%7Cg", OK + "Content-Length: 3\r\n\r\nabc");
        assertThat(fetch(fetcher, web.url("/a"))).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(page.facts().status()).isEqualTo(200);
            assertThat(page.facts().wireBytes()).isEqualTo(3);
            assertThat(page.facts().redirects())
                    .extracting(FetchFacts.Redirect::status)
                    .containsExactly(301, 302);
            assertThat(page.url()).hasToString(web.url("/c%20d?e=f%7Cg"));
        });
    }

    @Test
    void shouldStopABodyWithoutEnd() {
        web.serve("/endless", out -> {
            out.write((OK + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = "x".repeat(4096).getBytes(StandardCharsets.ISO_8859_1);
            while (true) {
                out.write(piece);
            }
        });
        assertThat(reason(fetch(fetcher, web.url("/endless")))).isEqualTo("too-large");
    }

    @Test
    void shouldStopAHeaderWithoutEnd() {
        web.serve("/endless", out -> {
            out.write(OK.getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write("Set-Cookie: a=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\r\n".getBytes());
            }
        });
        assertThat(reason(fetch(fetcher, web.url("/endless")))).isIn("bad-header", "unreachable");
    }

    @Test
    void shouldGiveUpAfterFiveRedirects() {
        for (int hop = 0; hop < 20; hop++) {
            web.serve("/" + hop, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /" + (hop + 1) + "\r\n\r\n");
        }
        assertThat(reason(fetch(fetcher, web.url("/0")))).isEqualTo("redirects");
        assertThat(web.connections()).isEqualTo(6);
    }

    @Test
    void shouldStopABombAndABombInABomb() throws IOException {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        byte[] nested = gzip(bomb);
        byte[] head = (OK + "Content-Encoding: gzip\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        web.serve("/bomb", out -> write(out, head, bomb));
        web.serve("/nested", out -> write(out, head, nested));
        assertThat(reason(fetch(fetcher, web.url("/bomb")))).isEqualTo("bomb");
        assertThat(reason(fetch(fetcher, web.url("/nested")))).isEqualTo("not-text");
    }

    @Test
    void shouldLetManyLargeBodiesWaitForMemoryInsteadOfFailing() throws IOException {
        // Given eight servers, since one would be asked one by one, and memory for two bodies at most
        FetchLimits limits = new FetchLimits(
                Fetchers.limits(Duration.ofSeconds(20)).times(),
                new FetchLimits.Sizes(32 * 1024, 1_000_000, 1_000_000, 1_500_000),
                1024,
                100);
        byte[] body = "x".repeat(900_000).getBytes(StandardCharsets.ISO_8859_1);
        List<FaultServer> servers = new ArrayList<>();
        try (HttpFetcher small = Fetchers.open(AddressRule.publicAndLoopback(), Fetchers.NO_NAMES, limits)) {
            List<CompletableFuture<FetchOutcome>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FaultServer server = new FaultServer("127.0.1." + (i + 1));
                servers.add(server);
                server.serve("/", out -> write(out, (OK + "\r\n").getBytes(StandardCharsets.ISO_8859_1), body));
                all.add(small.fetch(FetchRequest.page(server.url("/"))).toCompletableFuture());
            }

            // When, Then
            assertThat(all).allSatisfy(page -> assertThat(page.join()).isInstanceOf(Fetched.class));
            assertThat(small.memoryUsed()).isZero();
        } finally {
            for (FaultServer server : servers) {
                server.close();
            }
        }
    }

    @Test
    void shouldAskAServerOneThingAtATime() {
        // Given
        java.util.concurrent.atomic.AtomicInteger now = new java.util.concurrent.atomic.AtomicInteger();
        java.util.concurrent.atomic.AtomicInteger most = new java.util.concurrent.atomic.AtomicInteger();
        web.serve("/", out -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(20_000_000);
            now.decrementAndGet();
            out.write((OK + "Content-Length: 2\r\n\r\nok").getBytes(StandardCharsets.ISO_8859_1));
        });

        // When
        List<CompletableFuture<FetchOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(fetcher.fetch(FetchRequest.page(web.url("/"))).toCompletableFuture());
        }

        // Then
        assertThat(all).allSatisfy(page -> assertThat(page.join()).isInstanceOf(Fetched.class));
        assertThat(most).hasValue(1);
        assertThat(fetcher.hosts().all()).isEmpty();
    }

    @Test
    void shouldNotLetAServerThatHangsKeepItsNextVisitorForEver() {
        web.serve("/", out -> web.holdForEver());
        CompletableFuture<FetchOutcome> first =
                fetcher.fetch(FetchRequest.page(web.url("/"))).toCompletableFuture();
        CompletableFuture<FetchOutcome> second =
                fetcher.fetch(FetchRequest.page(web.url("/"))).toCompletableFuture();
        assertThat(reason(first.join())).isEqualTo("timeout");
        assertThat(reason(second.join())).isIn("host-busy", "timeout");
        assertThat(fetcher.hosts().all()).isEmpty();
    }

    @Test
    void shouldNotWaitForANameServerThatNeverAnswersNorLetOthersWait() throws IOException {
        // Given
        InetAddress here = InetAddress.getByName("127.0.0.1");
        NameLookup names = host -> host.equals("localhost")
                ? new CompletableFuture<>()
                : Fetchers.always(here).lookup(host);
        web.serve("/", OK + "Content-Length: 2\r\n\r\nok");
        try (HttpFetcher slow =
                Fetchers.open(AddressRule.publicAndLoopback(), names, Fetchers.limits(Duration.ofSeconds(2)))) {
            // When
            CompletableFuture<FetchOutcome> stuck = slow.fetch(
                            FetchRequest.page("http://localhost:" + web.port() + "/"))
                    .toCompletableFuture();

            // Then
            assertThat(fetch(slow, web.url("/"))).isInstanceOf(Fetched.class);
            assertThat(stuck).isNotDone();
            assertThat(reason(stuck.join())).isEqualTo("timeout");
        }
    }

    @Test
    void shouldRefuseANameWithThousandsOfAddresses() throws IOException {
        InetAddress[] many = new InetAddress[2000];
        java.util.Arrays.fill(many, InetAddress.getByName("127.0.0.1"));
        try (HttpFetcher odd = Fetchers.open(
                AddressRule.publicAndLoopback(), Fetchers.always(many), Fetchers.limits(Duration.ofSeconds(2)))) {
            assertThat(reason(fetch(odd, "http://localhost:" + web.port() + "/")))
                    .isEqualTo("refused");
        }
    }

    private void drip(OutputStream out, String start) throws IOException {
        out.write(start.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            out.write('x');
            out.flush();
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
        out.write(head);
        out.write(body);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
