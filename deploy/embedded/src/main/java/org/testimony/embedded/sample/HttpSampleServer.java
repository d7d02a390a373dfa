package org.testimony.embedded.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.testimony.embedded.sample.SampleArticle.FeedKind;

/** Serves the sample on loopback as three feeds that fill from {@link #begin} on, with validators for conditional GET. */
public final class HttpSampleServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ArrivalSchedule schedule;
    private final Clock clock;
    private final Instant made;
    private volatile Instant start = Instant.MAX;

    /** Starts the server on a free port; the feeds are empty. */
    public HttpSampleServer(List<SampleArticle> articles, Duration over, Clock clock) throws IOException {
        this.schedule = new ArrivalSchedule(articles, over);
        this.clock = clock;
        this.made = clock.instant();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        for (FeedKind kind : FeedKind.values()) {
            server.createContext("/feeds/" + kind.word(), exchange -> answer(exchange, kind));
        }
        server.start();
    }

    /** From now on articles arrive. */
    public void begin() {
        start = clock.instant();
    }

    /** The addresses of the feeds. */
    public Map<FeedKind, String> feeds() {
        Map<FeedKind, String> feeds = new EnumMap<>(FeedKind.class);
        for (FeedKind kind : FeedKind.values()) {
            feeds.put(kind, "http://127.0.0.1:" + server.getAddress().getPort() + "/feeds/" + kind.word());
        }
        return feeds;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, FeedKind kind) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, NO_BODY);
                return;
            }
            List<SampleArticle> arrived = arrived(kind);
            Validators validators = validators(kind, arrived);
            exchange.getResponseHeaders().set("ETag", validators.etag());
            exchange.getResponseHeaders().set("Last-Modified", validators.lastModified());
            if (validators.match(exchange.getRequestHeaders())) {
                exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
                return;
            }
            FeedDocument document = FeedDocument.of(kind);
            byte[] body = document.write(arrived);
            exchange.getResponseHeaders().set("Content-Type", document.mediaType());
            exchange.sendResponseHeaders(OK, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private List<SampleArticle> arrived(FeedKind kind) {
        Instant began = start;
        return began.equals(Instant.MAX) ? List.of() : schedule.arrived(kind, Duration.between(began, clock.instant()));
    }

    private Validators validators(FeedKind kind, List<SampleArticle> arrived) {
        Duration newest = arrived.isEmpty() ? Duration.ZERO : schedule.arrivalOf(arrived.get(0));
        Instant modified = (start.equals(Instant.MAX) ? made : start).plus(newest);
        return Validators.of(kind.word() + "-" + arrived.size(), modified);
    }
}
