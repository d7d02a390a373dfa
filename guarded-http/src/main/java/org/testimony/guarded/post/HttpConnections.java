package org.testimony.guarded.post;

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
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.testimony.guarded.url.GuardedUrl;

/**
 * Connections to checked addresses, on two event loops of their own: what a server does to them touches nothing else in the
 * process. No proxy, no cookies, no reuse of connections, no redirects.
 */
final class HttpConnections implements AutoCloseable {
    private static final int LOOPS = 2;
    private static final int SWEEP_MILLIS = 100;
    private static final int PER_SERVER = 16;

    private final String agent;
    private final Vertx vertx;
    private final HttpClient client;

    HttpConnections(PostLimits limits, String agent) {
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
                .setMaxPoolSize(PER_SERVER)
                .setMaxHeaderSize(limits.answerHeaderBytes())
                .setConnectTimeout((int) limits.connect().toMillis())
                .setSslHandshakeTimeout(limits.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setDecompressionSupported(false));
    }

    /** Calls with the time, {@code System.nanoTime()}, ten times a second. */
    void everyMoment(LongConsumer task) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> task.accept(System.nanoTime()));
    }

    /** A connection to this address and no other; the name stays in the request and in the certificate's check. */
    Future<HttpClientRequest> connect(GuardedUrl url, InetAddress address, PostRequest post) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setFollowRedirects(false)
                .setURI(url.target())
                .putHeader(HttpHeaders.HOST, url.uri().getRawAuthority())
                .putHeader(HttpHeaders.USER_AGENT, agent)
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        post.headers().forEach(options::putHeader);
        return client.request(options);
    }

    /** Whether the connection leads to the address that was checked. */
    static boolean isPeer(HttpClientRequest connected, InetAddress address) {
        SocketAddress peer = connected.connection().remoteAddress();
        return peer != null && address.getHostAddress().equals(peer.hostAddress());
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }
}
