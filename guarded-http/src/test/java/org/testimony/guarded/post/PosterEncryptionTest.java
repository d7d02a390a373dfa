package org.testimony.guarded.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.guarded.post.PostOutcome.Failed;
import org.testimony.guarded.testing.RawServer;
import org.testimony.guarded.url.AddressRule;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.UrlRule;

class PosterEncryptionTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @Test
    void shouldPostNothingToAServerThatCannotProveItsName(@TempDir Path folder) throws Exception {
        // Given a server with a certificate that nobody vouches for
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
        });
        server.start();

        // When
        Failed failed = (Failed) post(server.getAddress().getPort());
        server.stop(0);

        // Then it is tried again later, under the same id
        assertThat(failed.reason()).isEqualTo("tls");
        assertThat(failed.sent()).isFalse();
        assertThat(requests).hasValue(0);
    }

    @Test
    void shouldPostNothingWithoutEncryptionWhereItWasPromised() throws Exception {
        try (RawServer plain = RawServer.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
            Failed failed = (Failed) post(plain.port());
            assertThat(failed.reason()).isEqualTo("tls");
            assertThat(failed.sent()).isFalse();
            assertThat(plain.requests()).noneMatch(request -> request.contains("webhook-id"));
        }
    }

    private static PostOutcome post(int port) throws Exception {
        AddressRule rule = AddressRule.publicAndLoopback();
        List<InetAddress> here = List.of(InetAddress.getByName("127.0.0.1"));
        Guard guard = new Guard(new UrlRule(Set.of(port), rule), rule, host -> CompletableFuture.completedStage(here));
        try (HttpPoster poster = new HttpPoster(guard, PostLimits.usual(), "Testimony-Test/1", Clock.systemUTC())) {
            return poster.post(new PostRequest(
                            "https://localhost:" + port + "/", Map.of("webhook-id", "msg_1"), "{}".getBytes(UTF_8)))
                    .toCompletableFuture()
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static SSLContext selfSigned(Path keys) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = keytool + " -genkeypair -alias a -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                + " -storetype PKCS12 -storepass secret -keystore " + keys;
        Process made = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
