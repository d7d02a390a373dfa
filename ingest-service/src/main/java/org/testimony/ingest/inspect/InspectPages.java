package org.testimony.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the pages that a file of cases names and prints what the poller would make of each, one JSON object a line. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "Reads each page of a file of cases and prints one JSON line for it. No network.",
            "A case is a JSON line with id, html (path of the page, relative to the file) and base_url.",
            "publishedTime is an instant, or the words of the page where they are no ISO 8601 date."
        })
public final class InspectPages implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "CASES.jsonl", description = "the cases")
    private Path cases = Path.of("cases.jsonl");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines = Files.newBufferedReader(cases)) {
            String line = lines.readLine();
            while (line != null) {
                if (!line.isBlank()) {
                    out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
                }
                line = lines.readLine();
            }
        }
        out.flush();
        return 0;
    }

    private ObjectNode answer(JsonNode item) throws IOException {
        byte[] bytes = Files.readAllBytes(cases.resolveSibling(item.path("html").asText()));
        Page page = PageReader.read(bytes, null, item.path("base_url").asText("https://page.invalid/"));
        return JSON.createObjectNode()
                .put("id", item.path("id").asText())
                .put("text", page.text())
                .put("title", page.title())
                .put("byline", page.byline().orElse(null))
                .put("lang", page.language().orElse(null))
                .put("publishedTime", published(page))
                .put("siteName", page.siteName().orElse(null));
    }

    private static @Nullable String published(Page page) {
        return page.publishedAt().map(Object::toString).or(page::publishedText).orElse(null);
    }
}
