package org.testimony.classify.model.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a network in ONNX form that one of its inner values depends on, with this value as what it gives. What lies behind is
 * neither loaded nor computed.
 */
final class LowerLayers {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int TENSOR = 5;
    private static final int TENSOR_NAME = 8;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_KNOWN = 13;
    private static final int TEXT = 2;

    private final byte[] bytes;
    private final String value;
    private final Set<String> needed = new HashSet<>();

    private LowerLayers(byte[] bytes, String value) {
        this.bytes = bytes;
        this.value = value;
        needed.add(value);
    }

    /**
     * Cuts a network.
     *
     * @param value the name of the inner value, of the same shape as what the whole network gives
     * @throws IOException when the bytes are no such network or it has no such value
     */
    static byte[] of(byte[] network, String value) throws IOException {
        return new LowerLayers(network, value).cut();
    }

    private byte[] cut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (WireField field : WireField.of(bytes, 0, bytes.length)) {
            if (field.number() == GRAPH) {
                write(GRAPH, graph(field), out);
            } else {
                copy(field, out);
            }
        }
        return out.toByteArray();
    }

    private byte[] graph(WireField graph) throws IOException {
        List<WireField> fields = WireField.of(bytes, graph.start(), graph.end());
        Set<WireField> nodes = nodes(fields);
        ByteArrayOutputStream out = new ByteArrayOutputStream(graph.end() - graph.start());
        for (WireField field : fields) {
            switch (field.number()) {
                case NODE -> copyIf(nodes.contains(field), field, out);
                case TENSOR -> copyIf(needed.contains(name(field, TENSOR_NAME)), field, out);
                case GRAPH_OUTPUT -> write(GRAPH_OUTPUT, renamed(field), out);
                case VALUE_KNOWN -> copyIf(false, field, out);
                default -> copy(field, out);
            }
        }
        return out.toByteArray();
    }

    /** The nodes that the value depends on; a node stands behind those it takes from, so one way back finds all. */
    private Set<WireField> nodes(List<WireField> fields) throws IOException {
        Deque<WireField> back = new ArrayDeque<>();
        fields.stream().filter(f -> f.number() == NODE).forEach(back::push);
        Set<WireField> out = new HashSet<>();
        for (WireField node : back) {
            List<WireField> parts = WireField.of(bytes, node.start(), node.end());
            if (parts.stream().anyMatch(p -> p.number() == NODE_OUTPUT && needed.contains(text(p)))) {
                out.add(node);
                parts.stream().filter(p -> p.number() == NODE_INPUT).forEach(p -> needed.add(text(p)));
            }
        }
        if (out.isEmpty()) {
            throw new IOException("the network has no value " + value);
        }
        return out;
    }

    private byte[] renamed(WireField output) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (WireField part : WireField.of(bytes, output.start(), output.end())) {
            if (part.number() == VALUE_NAME) {
                write(VALUE_NAME, value.getBytes(StandardCharsets.UTF_8), out);
            } else {
                copy(part, out);
            }
        }
        return out.toByteArray();
    }

    private String name(WireField message, int number) throws IOException {
        return WireField.of(bytes, message.start(), message.end()).stream()
                .filter(f -> f.number() == number)
                .map(this::text)
                .findFirst()
                .orElse("");
    }

    private String text(WireField field) {
        return new String(bytes, field.start(), field.end() - field.start(), StandardCharsets.UTF_8);
    }

    private void copyIf(boolean kept, WireField field, ByteArrayOutputStream out) {
        if (kept) {
            copy(field, out);
        }
    }

    private void copy(WireField field, ByteArrayOutputStream out) {
        out.write(bytes, field.from(), field.end() - field.from());
    }

    private static void write(int number, byte[] content, ByteArrayOutputStream out) {
        out.writeBytes(WireField.written((long) number << 3 | TEXT));
        out.writeBytes(WireField.written(content.length));
        out.writeBytes(content);
    }
}
