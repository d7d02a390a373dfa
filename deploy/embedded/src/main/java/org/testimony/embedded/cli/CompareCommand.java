package org.testimony.embedded.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Described here so that the help is whole; the script runs it from the classify-service, in a JVM of its own. */
@Command(
        name = "compare",
        description = {
            "Show which articles of a file two codebooks code differently, with the sentences and rules of both:",
            "compare --codebook A B FILE.jsonl. Exit code 0: all alike, 1: at least one differs, 2: not readable."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    @Option(names = "--codebook", paramLabel = "A B", arity = "2", description = "The two codebooks: files or ids.")
    private List<String> codebooks = List.of();

    @Option(names = "--json", description = "One JSON object for each article that differs, then the summary.")
    private boolean json;

    @Parameters(paramLabel = "FILE.jsonl", arity = "1", description = "The articles.")
    private List<String> articles = List.of();

    @Override
    public Integer call() {
        throw new IllegalStateException("./testimony compare " + codebooks + json + articles + " runs elsewhere");
    }
}
