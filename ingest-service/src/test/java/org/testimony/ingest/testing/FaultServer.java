package org.testimony.ingest.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that breaks the rules: it writes raw bytes, too many, too few, too slowly, or none. */
public final class FaultServer implements AutoCloseable {
    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Writes what the client gets; the connection closes when it returns. */
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    public FaultServer() throws IOException {
        this("127.0.0.1");
    }

    public FaultServer(String address) throws IOException {
        server = new ServerSocket(0, 1000, InetAddress.getByName(address));
        thread(this::accept);
    }

    public void serve(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Serves this text, byte for byte, in UTF-8. */
    public void serve(String path, String raw) {
        serve(path, out -> out.write(raw.getBytes(StandardCharsets.UTF_8)));
    }

    public String url(String path) {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + port() + path;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were made, whatever was asked. */
    public int connections() {
        return connections.get();
    }

    /** Holds an answer until the server is closed. */
    public void holdForEver() throws InterruptedException {
        closed.await();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                thread(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            for (String line = request; line != null && !line.isEmpty(); line = in.readLine()) {}
            if (request != null) {
                Answer none = out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes());
                answers.getOrDefault(request.split(" ")[1], none).write(socket.getOutputStream());
            }
        } catch (IOException e) {
            // The client has gone, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "fault-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
