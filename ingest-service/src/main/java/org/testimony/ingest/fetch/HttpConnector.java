package org.testimony.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.testimony.guarded.url.Guard;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.ingest.fetch.FetchOutcome.Validators;

/**
 * Makes connections to checked addresses, on two event loops of its own: what a server does to them touches nothing else in
 * the process. No proxy, no cookies, no referrer, no reuse of connections, no redirects by itself.
 */
final class HttpConnector implements AutoCloseable {
    private static final int LOOPS = 2;
    private static final int SWEEP_MILLIS = 100;

    private final Guard guard;
    private final FetchLimits limits;
    private final String agent;
    private final Vertx vertx;
    private final HttpClient client;

    HttpConnector(Guard guard, FetchLimits limits, String agent) {
        this.guard = guard;
        this.limits = limits;
        this.agent = agent;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(LOOPS)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(8)
                .setMaxHeaderSize(limits.sizes().header())
                .setMaxInitialLineLength(8192)
                .setConnectTimeout((int) limits.times().connect().toMillis())
                .setSslHandshakeTimeout(limits.times().connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setDecompressionSupported(false));
    }

    FetchLimits limits() {
        return limits;
    }

    /** Calls with the time, {@code System.nanoTime()}, ten times a second. */
    void everyMoment(LongConsumer task) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> task.accept(System.nanoTime()));
    }

    /** The checked addresses of a URL's host. */
    CompletionStage<List<InetAddress>> addresses(GuardedUrl url) {
        return guard.addresses(url);
    }

    /** A connection to this address and no other; the name stays in the request and in the certificate's check. */
    Future<HttpClientRequest> connect(GuardedUrl url, InetAddress address, FetchRequest request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .putHeader(HttpHeaders.HOST, url.uri().getRawAuthority())
                .putHeader(HttpHeaders.USER_AGENT, agent)
                .putHeader(HttpHeaders.ACCEPT, request.purpose().accept())
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        Validators validators = request.validators();
        if (validators.etag() != null) {
            options.putHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            options.putHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
        }
        return client.request(options);
    }

    /** Whether the connection leads to the address that was checked. */
    boolean isPeer(HttpClientRequest connected, InetAddress address) {
        SocketAddress peer = connected.connection().remoteAddress();
        return peer != null && address.getHostAddress().equals(peer.hostAddress());
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }
}
