package org.testimony.guarded.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that writes raw bytes: too many, too few, too slowly, or none. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final Answer answer;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Writes what the client gets; the connection closes when it returns. */
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out, CountDownLatch closed) throws IOException, InterruptedException;
    }

    public RawServer(String address, Answer answer) throws IOException {
        this.server = new ServerSocket(0, 1000, InetAddress.getByName(address));
        this.answer = answer;
        thread(this::accept);
    }

    /** Answers everything with this text, byte for byte. */
    public static RawServer saying(String raw) throws IOException {
        return new RawServer("127.0.0.1", (out, closed) -> out.write(raw.getBytes(StandardCharsets.UTF_8)));
    }

    public String url(String path) {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + port() + path;
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** What was sent here: header and body, as far as they came in one piece. */
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                thread(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(read(socket.getInputStream()));
            answer.write(socket.getOutputStream(), closed);
            socket.shutdownOutput();
        } catch (IOException e) {
            // The client has gone, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int length = -1;
        while (length < 0 || text.length() < length) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
            int head = length < 0 && next == '\n' ? text.indexOf("\r\n\r\n") : -1;
            if (head > 0) {
                String announced = text.toString().replaceFirst("(?is).*\r\ncontent-length: *(\\d+)\r\n.*", "$1");
                length = head + 4 + (announced.matches("\\d+") ? Integer.parseInt(announced) : 0);
            }
        }
        return text.toString();
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
