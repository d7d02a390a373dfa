package org.testimony.guarded.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server on this machine that answers, denies or keeps silent as a test wants (RFC 1035). */
public final class NameServer implements AutoCloseable {
    private static final int V4 = 1;
    private static final int V6 = 28;
    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket socket;
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();

    public NameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::answerAll, "name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The addresses behind a name; without any the server never answers a question about it. */
    public void serve(String name, String... addresses) {
        names.put(name, Arrays.stream(addresses).map(NameServer::address).toList());
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
    }

    public int questions() {
        return questions.get();
    }

    private void answerAll() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                byte[] answer = answer(Arrays.copyOf(buffer, packet.getLength()));
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private byte[] answer(byte[] question) {
        StringBuilder name = new StringBuilder();
        int at = 12;
        for (; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        int type = question[at + 2];
        List<InetAddress> known = names.get(name.toString());
        if (known != null && known.isEmpty()) {
            return new byte[0];
        }
        List<byte[]> addresses = known == null
                ? List.of()
                : known.stream()
                        .map(InetAddress::getAddress)
                        .filter(bytes -> bytes.length == (type == V4 ? 4 : type == V6 ? 16 : 0))
                        .toList();
        return response(question, at + 5, known == null ? NO_SUCH_NAME : 0, addresses);
    }

    private static byte[] response(byte[] question, int end, int code, List<byte[]> addresses) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(12)
                .put(question, 0, 2)
                .putShort((short) (0x8180 | code))
                .putShort((short) 1)
                .putShort((short) addresses.size())
                .array());
        out.write(question, 12, end - 12);
        for (byte[] address : addresses) {
            out.writeBytes(ByteBuffer.allocate(12)
                    .putShort((short) 0xC00C)
                    .putShort((short) (address.length == 4 ? V4 : V6))
                    .putShort((short) 1)
                    .putInt(60)
                    .putShort((short) address.length)
                    .array());
            out.writeBytes(address);
        }
        return out.toByteArray();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
