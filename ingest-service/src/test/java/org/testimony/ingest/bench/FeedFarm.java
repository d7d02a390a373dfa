package org.testimony.ingest.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Thousands of feeds on this machine, each on a loopback address of its own. The first part of the path says how a feed
 * behaves: {@code good}, {@code slow} (answers after two seconds), {@code silent} (never answers), {@code huge} (20 MB) and
 * {@code loris} (a byte a second).
 */
final class FeedFarm implements AutoCloseable {
    private static final int ITEMS = 10;
    private static final Buffer PIECE = Buffer.buffer("x".repeat(64 * 1024));
    private static final int PIECES = 320;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    FeedFarm() {
        server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("0.0.0.0").setPort(0).setAcceptBacklog(4096))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** The address of a feed; numbers below 60,000 have an address of their own. */
    String url(String behaviour, int number) {
        int port = behaviour.equals("refused") ? 9 : server.actualPort();
        return "http://127.1." + number / 250 + "." + (number % 250 + 1) + ":" + port + "/" + behaviour + "/" + number;
    }

    /** How often each path was asked for since the last call. */
    Map<String, Integer> takeAsked() {
        Map<String, Integer> taken = Map.copyOf(asked);
        asked.clear();
        return taken;
    }

    private void answer(HttpServerRequest request) {
        String[] path = request.path().split("/");
        asked.merge(request.path(), 1, Integer::sum);
        HttpServerResponse response = request.response();
        switch (path[1]) {
            case "good" -> good(request, path[2]);
            case "slow" -> vertx.setTimer(2000, timer -> good(request, path[2]));
            case "huge" -> send(response.setChunked(true), PIECES);
            case "loris" -> drip(response.setChunked(true));
            default -> {
                // silent
            }
        }
    }

    private void good(HttpServerRequest request, String number) {
        if (("\"" + number + "\"").equals(request.getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).end();
            return;
        }
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed</title>");
        for (int item = 0; item < ITEMS; item++) {
            rss.append("<item><title>Title ").append(item).append("</title><link>https://f");
            rss.append(number).append(".example/").append(item).append("</link><content:encoded>");
            rss.append("Some words of a text that is neither short nor long. ".repeat(12));
            rss.append("</content:encoded><pubDate>Mon, 21 Sep 2015 10:00:00 GMT</pubDate></item>");
        }
        request.response()
                .putHeader("ETag", "\"" + number + "\"")
                .end(rss.append("</channel></rss>").toString());
    }

    private static void send(HttpServerResponse response, int left) {
        if (left == 0 || response.closed()) {
            if (!response.closed()) {
                response.end();
            }
            return;
        }
        response.write(PIECE).onSuccess(sent -> send(response, left - 1));
    }

    private void drip(HttpServerResponse response) {
        response.write("<");
        vertx.setPeriodic(1000, timer -> {
            if (response.closed()) {
                vertx.cancelTimer(timer);
            } else {
                response.write(" ");
            }
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
