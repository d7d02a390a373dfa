package org.testimony.stats.delivery.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Many webhooks on one local server; a path that begins with /dead never answers, with /slow after a time. */
final class LocalReceivers implements AutoCloseable {
    private static final Pattern ALERT = Pattern.compile("\"alertId\":\"([^\"]+)\"");

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Duration slow;
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Got> got = new ConcurrentLinkedQueue<>();

    /** One alert that came, at a {@code System.nanoTime()}. */
    record Got(String path, String alertId, long at) {}

    LocalReceivers(Duration slow) {
        this.slow = slow;
        this.server = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    ConcurrentLinkedQueue<Got> got() {
        return got;
    }

    /** The message ids under which an alert came to anybody. */
    Set<String> idsOf(String path, String alertId) {
        return ids.getOrDefault(path + " " + alertId, Set.of());
    }

    private void take(HttpServerRequest request) {
        long at = System.nanoTime();
        String path = request.path();
        @Nullable String id = request.getHeader("webhook-id");
        request.body().onSuccess(body -> {
            Matcher alerts = ALERT.matcher(body.toString());
            while (alerts.find()) {
                got.add(new Got(path, alerts.group(1), at));
                ids.computeIfAbsent(path + " " + alerts.group(1), key -> ConcurrentHashMap.newKeySet())
                        .add(String.valueOf(id));
            }
            if (path.startsWith("/slow")) {
                vertx.setTimer(slow.toMillis(), timer -> end(request));
            } else if (!path.startsWith("/dead")) {
                end(request);
            }
        });
    }

    private static void end(HttpServerRequest request) {
        var unused = request.response().setStatusCode(204).end();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
