package org.testimony.embedded.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Described here so that the help is whole; the script runs it from the ingest-service, in a JVM of its own. */
@Command(
        name = "inspect",
        description = "Show what ingest would make of saved files, without a server: inspect feed FILE, or many at once"
                + " (inspect feeds CASES.jsonl, inspect dates CASES.jsonl).",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KIND ARGUMENT", arity = "1..*", description = "What the files are, and the files.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        throw new IllegalStateException("./testimony inspect " + arguments + " runs elsewhere");
    }
}
