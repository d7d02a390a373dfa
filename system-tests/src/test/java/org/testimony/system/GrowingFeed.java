package org.testimony.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web server with a feed to which items are added. Every second item carries only a summary, so that its page has to be
 * fetched. The feed's ETag changes with its content.
 */
final class GrowingFeed implements AutoCloseable {
    private static final String FURTHER =
            " He said that it had taken him a year to get away, and that others would follow."
                    + " The officials who spoke to him confirmed the outline of what he told, and nothing else.";

    private final HttpServer server;
    private final AtomicInteger items = new AtomicInteger();

    GrowingFeed() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/feed", this::feed);
        server.createContext("/page/", this::page);
        server.start();
    }

    void grow(int more) {
        items.addAndGet(more);
    }

    int size() {
        return items.get();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void feed(HttpExchange exchange) throws IOException {
        int count = items.get();
        String etag = "\"" + count + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        StringBuilder rss =
                new StringBuilder("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                        + "<channel><title>Growing</title>");
        for (int n = 1; n <= count; n++) {
            String text = n % 2 == 0
                    ? "<description>In short " + n + "</description>"
                    : "<content:encoded>Number " + n + " left the group." + FURTHER + "</content:encoded>";
            rss.append("<item><title>Item number ")
                    .append(n)
                    .append("</title><link>")
                    .append(url("/page/" + n));
            rss.append("</link>").append(text).append("</item>");
        }
        answer(exchange, "application/rss+xml", rss.append("</channel></rss>").toString());
    }

    private void page(HttpExchange exchange) throws IOException {
        String number = exchange.getRequestURI().getPath().substring("/page/".length());
        String paragraph = "<p>Number " + number + " left the group." + FURTHER + "</p>";
        answer(
                exchange,
                "text/html; charset=utf-8",
                "<!doctype html><html lang=\"en\"><head><title>Item number " + number
                        + "</title></head><body><article><h1>" + "Item number " + number + "</h1>" + paragraph.repeat(6)
                        + "</article></body></html>");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
