package org.testimony.stats.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A browser that listens. */
public final class LiveReader implements AutoCloseable {
    private final Socket socket;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private volatile boolean open;

    /** One event as it came. */
    public record Event(String id, String name, String data) {}

    private LiveReader(int port, String headers) throws IOException {
        socket = new Socket("127.0.0.1", port);
        // HTTP/1.0, so that the events come without chunk headers in between.
        String request = "GET /api/v1/stream HTTP/1.0\r\nAccept: text/event-stream\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Thread reader = new Thread(this::read, "live-reader");
        reader.setDaemon(true);
        reader.start();
    }

    public static LiveReader connect(int port) throws IOException {
        return new LiveReader(port, "");
    }

    static LiveReader with(int port, String headers) throws IOException {
        return new LiveReader(port, headers);
    }

    static LiveReader resume(int port, String lastEventId) throws IOException {
        return new LiveReader(port, "Last-Event-ID: " + lastEventId + "\r\n");
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Waits until the service has answered at all. */
    LiveReader opened() {
        Awaitility.await("the stream")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> open);
        return this;
    }

    /** Waits for an event; returns the first that fits. */
    public Event await(String name, String part) {
        Predicate<Event> fits =
                event -> event.name().equals(name) && event.data().contains(part);
        return Awaitility.await("event " + name + " with " + part)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> events.stream().filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String id = "";
            String name = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                open = true;
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(id, name, data.toString()));
                    name = "";
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            events.add(new Event("", "closed", ""));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
