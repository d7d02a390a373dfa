package org.testimony.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.FeedParser;
import org.testimony.ingest.feed.UnreadableFeedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads many feeds, for a measurement: one JSON line in for each, one out. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the feeds that a JSONL file lists, and prints what each says as one JSON line.",
            "A line in: id, file (beside the list), and if known content_type, url and headers."
        })
final class InspectFeeds implements Callable<Integer> {
    private static final String USUAL_TYPE = "application/xml";

    @Parameters(paramLabel = "CASES.jsonl", description = "the list")
    private Path list = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        FileCases cases = new FileCases(list, "file");
        cases.answer(spec.commandLine().getOut(), oneCase -> answer(oneCase, cases.bytes(oneCase)));
        return 0;
    }

    private static JsonNode answer(JsonNode oneCase, byte[] bytes) {
        ObjectNode answer = FileCases.JSON.createObjectNode();
        answer.put("id", oneCase.path("id").asText());
        String type = FileCases.text(oneCase, "content_type");
        String url = FileCases.text(oneCase, "url");
        long start = System.nanoTime();
        try {
            FeedJson.add(
                    answer.put("status", "ok"),
                    FeedParser.parse(bytes, type == null ? USUAL_TYPE : type, url == null ? "" : url)
                            .orLanguage(language(oneCase.path("headers"))));
        } catch (UnreadableFeedException e) {
            answer.put("status", "rejected").put("error", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // The list goes on, and the measurement shows what must never happen.
            answer.put("status", "crashed").put("error", e.toString());
        }
        return answer.put("ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static @Nullable String language(JsonNode headers) {
        return headers.hasNonNull("Content-Language")
                ? headers.get("Content-Language").asText()
                : null;
    }
}
