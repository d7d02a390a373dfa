package org.testimony.system;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces in, as a collector does that speaks OTLP over HTTP. */
final class TraceCollector implements AutoCloseable {
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** One span. */
    record Told(String service, String traceId, String name) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                        .getResourceSpansList()
                        .forEach(this::take);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    private void take(ResourceSpans spans) {
        String service = spans.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .findFirst()
                .orElse("");
        spans.getScopeSpansList().forEach(scope -> scope.getSpansList().forEach(span -> told.add(told(service, span))));
    }

    private static Told told(String service, Span span) {
        String traceId = HexFormat.of().formatHex(span.getTraceId().toByteArray());
        return new Told(service, traceId, span.getName());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was done in a trace, as "service: step". */
    List<String> steps(String traceId) {
        return told.stream()
                .filter(span -> span.traceId().equals(traceId))
                .map(span -> span.service() + ": " + span.name())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
