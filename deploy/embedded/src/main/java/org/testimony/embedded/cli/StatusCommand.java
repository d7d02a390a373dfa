package org.testimony.embedded.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.testimony.contract.topic.Json;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.status.StatusReader;
import org.testimony.embedded.status.StatusReport;
import org.testimony.embedded.status.StatusTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what runs. */
@Command(
        name = "status",
        description = {
            "Show what runs: processes and their memory, what the topics hold, how far behind readers are, last errors.",
            "Exit code 0 if everything is ready, 1 if not."
        },
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichInstallation which = new WhichInstallation();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<RunFile> run = which.find();
        if (run.isEmpty()) {
            out.println(
                    json ? "{\"running\":false}" : "Nothing runs. Start it with ./testimony up or ./testimony demo.");
            return 1;
        }
        StatusReport report = StatusReader.read(run.get());
        out.println(json ? Json.mapper().writeValueAsString(report) : StatusTable.of(report));
        return report.allReady() ? 0 : 1;
    }
}
