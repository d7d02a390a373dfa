package org.testimony.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A browser that listens to live updates and, like a browser, comes back when the connection ends, with the id of the last
 * event it saw.
 */
final class LiveClient implements AutoCloseable {
    private static final long COMES_BACK_AFTER_MILLIS = 500;

    private final URI address;
    private final String authorization;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private volatile Socket socket = new Socket();
    private String lastId = "";

    /** Who hears the events. Called by the client's own thread. */
    interface Listener {
        void event(String name, String data);

        /** The connection ended and will be made anew. */
        default void cut() {}
    }

    private LiveClient(RunningSystem system, Listener listener) {
        this.address = URI.create(system.dashboardUrl());
        this.authorization = system.authorization();
        this.listener = listener;
        this.thread = new Thread(null, this::listen, "live-client", 256 * 1024);
        thread.setDaemon(true);
    }

    static LiveClient listening(RunningSystem system, Listener listener) {
        LiveClient client = new LiveClient(system, listener);
        client.thread.start();
        return client;
    }

    private void listen() {
        while (!closed) {
            try (Socket connection = new Socket()) {
                socket = connection;
                connection.connect(new InetSocketAddress(address.getHost(), address.getPort()), 2_000);
                read(connection);
            } catch (IOException e) {
                // The service is away; that is what coming back is for.
            }
            if (!closed) {
                listener.cut();
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(COMES_BACK_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private void read(Socket connection) throws IOException {
        // HTTP/1.0, so that the events come without chunk headers in between.
        String request = "GET /api/v1/stream HTTP/1.0\r\nAccept: text/event-stream\r\n"
                + "Authorization: " + authorization + "\r\n"
                + (lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
        connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        String name = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && !name.isEmpty()) {
                listener.event(name, data.toString());
                name = "";
                data.setLength(0);
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        socket.close();
    }
}
