package org.testimony.embedded.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Described here so that the help is whole; the script runs the classifier itself, in a JVM of its own. */
@Command(
        name = "classify",
        description = {
            "Read articles from a file and write what is found in each; needs nothing that runs.",
            "The file has one JSON object a line (id, url, title, text, published, publisher, lang); standard output",
            "gets one line for each, in the order of the file. With --explain it tells in words what was found and why."
        },
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {
    @Option(
            names = "--codebook",
            paramLabel = "F",
            description = "The codebook: a file, or islamic-state (the default) or al-shabaab.")
    private @Nullable Path codebook;

    @Option(names = "--models", paramLabel = "on|off", description = "off: read by rules alone. Default: on.")
    private @Nullable String models;

    @Option(names = "--explain", description = "Tell in words what was read and why; also for one plain text.")
    private boolean explain;

    @Option(names = "--json", description = "With --explain: readings with all their grounds, as JSON.")
    private boolean json;

    @Parameters(paramLabel = "IN.jsonl", description = "The articles.")
    private @Nullable Path articles;

    @Override
    public Integer call() {
        throw new IllegalStateException(
                "./testimony classify " + codebook + models + explain + json + articles + " runs elsewhere");
    }
}
