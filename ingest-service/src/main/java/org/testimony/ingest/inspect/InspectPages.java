package org.testimony.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
            "publishedTime is an instant, or the words of the page where they are no date that can be read."
        })
final class InspectPages implements Callable<Integer> {
    @Parameters(paramLabel = "CASES.jsonl", description = "the cases")
    private Path list = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        FileCases cases = new FileCases(list, "html");
        cases.answer(spec.commandLine().getOut(), oneCase -> answer(oneCase, cases.bytes(oneCase)));
        return 0;
    }

    private static JsonNode answer(JsonNode oneCase, byte[] bytes) {
        Page page = PageReader.read(bytes, null, oneCase.path("base_url").asText("https://page.invalid/"));
        ObjectNode answer = FileCases.JSON.createObjectNode();
        return answer.put("id", oneCase.path("id").asText())
                .put("text", page.text())
                .put("title", page.title())
                .put("byline", page.byline().orElse(null))
                .put("lang", page.language().orElse(null))
                .put("publishedTime", published(page))
                .put("siteName", page.siteName().orElse(null));
    }

    private static @Nullable String published(Page page) {
        // A date in words is shown as it stands: what a measurement expects there are the words.
        boolean isIso = page.publishedText()
                .filter(text -> text.matches("(?s)\\s*\\d{4}-\\d{2}.*"))
                .isPresent();
        return (isIso ? page.publishedAt().map(Object::toString) : page.publishedText()).orElse(null);
    }
}
