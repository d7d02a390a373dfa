package org.testimony.stats.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.testimony.stats.StatsConfig;

/** Whole results as CSV or as one JSON object a line, streamed. */
@Singleton
public final class HttpExports {
    public static final String CSV = "text/csv";
    public static final String LINES = "application/x-ndjson";

    private static final int BUFFER = 1 << 15;

    private final Semaphore free;
    private final ObjectWriter json;

    HttpExports(ObjectMapper mapper, StatsConfig config) {
        this.free = new Semaphore(config.api().exports());
        this.json = mapper.writer();
    }

    /** Whole results, handed out item by item. */
    @FunctionalInterface
    public interface Source<T> {
        void forEach(Consumer<T> item);
    }

    /** The form a client prefers; JSON when it does not say. */
    public static MediaType preferred(HttpHeaders headers) {
        for (MediaType type : headers.getAcceptableMediaTypes()) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return MediaType.APPLICATION_JSON_TYPE;
            }
            for (MediaType ours : List.of(MediaType.valueOf(CSV), MediaType.valueOf(LINES))) {
                if (type.isCompatible(ours)) {
                    return ours;
                }
            }
        }
        return MediaType.APPLICATION_JSON_TYPE;
    }

    /** Streams all items; answers 503 when too many exports run already. */
    public <T> Response stream(MediaType type, Table<T> table, Source<T> source) {
        boolean csv = type.toString().startsWith(CSV);
        StreamingOutput output = stream -> {
            if (!free.tryAcquire()) {
                throw HttpProblem.busy("Other exports are running; try again in a minute.");
            }
            try {
                write(stream, csv, table, source);
            } finally {
                free.release();
            }
        };
        String name = table.file() + (csv ? ".csv" : ".ndjson");
        return Response.ok(output, type.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private <T> void write(OutputStream stream, boolean csv, Table<T> table, Source<T> source) throws IOException {
        // Not closed on a failure: a file that was cut must not look complete.
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        if (csv) {
            writer.write(Csv.line(table.header()));
        }
        source.forEach(item -> {
            try {
                writer.write(csv ? Csv.line(table.cells().apply(item)) : json.writeValueAsString(item) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }
}
