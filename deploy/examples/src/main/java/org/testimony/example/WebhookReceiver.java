package org.testimony.example;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Takes webhooks: verifies each, does something with it once, and answers 204. */
public final class WebhookReceiver implements AutoCloseable {
    private static final int LARGEST = 64 * 1024;

    private final Webhook webhook;
    private final Consumer<String> work;
    // A message may come twice under the same id; the second time it is thanked for and left alone.
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** Listens on this machine; port 0 takes a free one. */
    public WebhookReceiver(String secret, int port, Consumer<String> work) throws IOException {
        this.webhook = new Webhook(secret);
        this.work = work;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/alerts", this::take);
        server.start();
    }

    public static void main(String[] arguments) throws Exception {
        String secret = System.getenv("WEBHOOK_SECRET");
        if (secret == null) {
            throw new IllegalArgumentException("set WEBHOOK_SECRET to the secret of the webhook, whsec_…");
        }
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9000;
        var receiver = new WebhookReceiver(secret, port, System.out::println);
        System.out.println("webhooks are taken at http://127.0.0.1:" + receiver.port() + "/alerts");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            // The bytes as they came: a body that was parsed and written again has another signature.
            String body = new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isGenuine(exchange, body) ? taken(exchange, body) : 401, -1);
        }
    }

    private boolean isGenuine(HttpExchange exchange, String body) {
        try {
            webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    private int taken(HttpExchange exchange, String body) {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        if (!done.contains(id)) {
            work.accept(body);
            // Only now: should the work fail, the message comes again.
            done.add(id);
        }
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
