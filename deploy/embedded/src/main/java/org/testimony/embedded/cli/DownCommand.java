package org.testimony.embedded.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.testimony.embedded.run.RunFile;
import org.testimony.embedded.run.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the running installation. */
@Command(
        name = "down",
        description = "Stop the installation that was started last, from any terminal; its data stay.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WhichInstallation which = new WhichInstallation();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<RunFile> run = which.find();
        if (run.isEmpty()) {
            out.println("Nothing runs.");
            return 0;
        }
        out.println("Stopping the installation on " + run.get().dataDir() + " ...");
        out.flush();
        Shutdown.end(run.get());
        out.println("Stopped.");
        return 0;
    }
}
