package org.testimony.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.testimony.ingest.date.WrittenDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads many dates, for a measurement: one JSON line in for each, one out. */
@Command(
        name = "dates",
        mixinStandardHelpOptions = true,
        description =
                "Reads the dates that a JSONL file lists (id, input), and prints each as one JSON line (id, utc).")
final class InspectDates implements Callable<Integer> {
    @Parameters(paramLabel = "CASES.jsonl", description = "the list")
    private Path list = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        new FileCases(list, "file")
                .answer(
                        spec.commandLine().getOut(),
                        oneCase -> FileCases.JSON
                                .createObjectNode()
                                .put("id", oneCase.path("id").asText())
                                .put(
                                        "utc",
                                        WrittenDate.read(oneCase.path("input").asText())
                                                .map(at -> at.truncatedTo(ChronoUnit.SECONDS)
                                                        .toString())
                                                .orElse(null)));
        return 0;
    }
}
