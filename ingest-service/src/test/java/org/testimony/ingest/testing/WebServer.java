package org.testimony.ingest.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server on this machine whose pages a test writes; it remembers what it was asked. */
public final class WebServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<Headers, Page>> pages = new ConcurrentHashMap<>();
    private final List<Headers> requests = new CopyOnWriteArrayList<>();

    public WebServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** An answer. */
    public record Page(int status, Map<String, String> headers, byte[] body) {
        public static Page of(String body) {
            return new Page(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Page status(int status, Map<String, String> headers) {
            return new Page(status, headers, new byte[0]);
        }
    }

    public void serve(String path, Page page) {
        pages.put(path, request -> page);
    }

    public void serve(String path, Function<Headers, Page> page) {
        pages.put(path, page);
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The headers of all requests so far. */
    public List<Headers> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestHeaders());
        Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), request -> Page.status(404, Map.of()))
                .apply(exchange.getRequestHeaders());
        page.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = page.body().length == 0;
        exchange.sendResponseHeaders(page.status(), empty ? -1 : page.body().length);
        if (!empty) {
            exchange.getResponseBody().write(page.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
