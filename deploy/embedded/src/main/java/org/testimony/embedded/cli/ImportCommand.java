package org.testimony.embedded.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Described here so that the help is whole; the script runs the importer itself, in a JVM of its own. */
@Command(
        name = "import",
        description = "Post articles from files (JSONL; RSS, Atom or JSON Feed; saved HTML pages) to a running ingest.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "The ingest-service. Default: that of the installation that was started last.")
    private @Nullable String to;

    @Option(
            names = "--sign-in",
            paramLabel = "FILE",
            description = "A file with NAME:PASSWORD of a poster or administrator. Default: that of the installation.")
    private @Nullable Path signIn;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to import.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        throw new IllegalStateException("./testimony import " + to + " " + signIn + " " + files + " runs elsewhere");
    }
}
