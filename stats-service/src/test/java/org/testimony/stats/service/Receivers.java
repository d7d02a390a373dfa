package org.testimony.stats.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server with webhooks that keep what they get and answer as a test wants. */
final class Receivers implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();

    /** One message that came. */
    record Got(String path, String id, Map<String, List<String>> headers, String body) {}

    /** Answers a message, of which so many came to the same path before. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange, int before) throws IOException, InterruptedException;
    }

    Receivers() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers with these statuses one after the other, and then with 204. */
    String answering(String path, int... statuses) {
        return answering(path, (exchange, before) -> {
            int status = before < statuses.length ? statuses[before] : 204;
            exchange.getResponseHeaders().add("Location", url("/redirected"));
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    String answering(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                int before = at(path).size();
                got.add(new Got(
                        path,
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        Map.copyOf(exchange.getRequestHeaders()),
                        body));
                answer.to(exchange, before);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return url(path);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Got> at(String path) {
        return got.stream().filter(one -> one.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
