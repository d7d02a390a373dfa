package org.testimony.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.guarded.url.AddressRule;
import org.testimony.ingest.testing.Fetchers;

class EncryptionTest {
    @Test
    void shouldSendNothingToAServerThatCannotProveItsName(@TempDir Path folder) throws Exception {
        // Given a server with a certificate that nobody vouches for
        Path keys = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        (keytool + " -genkeypair -alias a -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                                        + " -storetype PKCS12 -storepass secret -keystore " + keys)
                                .split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        AtomicInteger requests = new AtomicInteger();
        Vertx vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setHost("127.0.0.1")
                        .setKeyCertOptions(
                                new PfxOptions().setPath(keys.toString()).setPassword("secret")))
                .requestHandler(request -> {
                    requests.incrementAndGet();
                    request.response().end("secret");
                });
        int port = server.listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();

        // When
        try (HttpFetcher fetcher = Fetchers.open(
                AddressRule.publicAndLoopback(),
                Fetchers.always(InetAddress.getByName("127.0.0.1")),
                Fetchers.limits(Duration.ofSeconds(5)))) {
            FetchOutcome outcome = Fetchers.fetch(fetcher, "https://localhost:" + port + "/");

            // Then
            assertThat(Fetchers.reason(outcome)).isEqualTo("tls");
            assertThat(requests).hasValue(0);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
