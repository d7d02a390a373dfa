package org.testimony.embedded.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.testimony.embedded.InstallationSettings;
import org.testimony.embedded.folder.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything on this machine and keeps it running. */
@Command(
        name = "up",
        description = {
            "Start Kafka, PostgreSQL and the three services on this machine, and keep them running.",
            "Ctrl-C stops everything; the data stay."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "Where to keep the data. Default: data in the project.")
    private @Nullable Path data;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Override
    public Integer call() throws IOException {
        ProjectFolder project = ProjectFolder.find();
        Path folder = data == null ? project.defaultData() : data;
        Session session =
                new Session(spec.commandLine().getOut(), spec.commandLine().getErr());
        return session.run(InstallationSettings.in(project, folder).on(ports.plan()), installation -> {});
    }
}
