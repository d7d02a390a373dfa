package org.testimony.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file with one case a line, in JSON; the files that cases name lie beside it. */
final class FileCases {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final String named;

    /** Cases that name their file in the given field. */
    FileCases(Path file, String named) {
        this.file = file;
        this.named = named;
    }

    /** Answers one case with one value, which is printed as JSON. */
    interface Answer {
        JsonNode to(JsonNode oneCase) throws IOException;
    }

    /** Prints the answer to each case on a line of its own. */
    void answer(PrintWriter out, Answer answer) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.println(JSON.writeValueAsString(answer.to(JSON.readTree(line))));
                }
            }
        }
        out.flush();
    }

    /** The bytes of the file that a case names. */
    byte[] bytes(JsonNode oneCase) throws IOException {
        return Files.readAllBytes(file.resolveSibling(oneCase.path(named).asText()));
    }

    static @Nullable String text(JsonNode oneCase, String field) {
        return oneCase.hasNonNull(field) ? oneCase.get(field).asText() : null;
    }
}
