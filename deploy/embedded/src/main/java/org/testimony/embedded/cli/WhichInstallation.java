package org.testimony.embedded.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.run.CurrentInstallation;
import org.testimony.embedded.run.RunFile;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class WhichInstallation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The installation on this data folder. Default: the one that was started last.")
    private @Nullable Path data;

    Optional<RunFile> find() throws IOException {
        if (data != null) {
            return read(data);
        }
        Optional<RunFile> current = CurrentInstallation.find();
        return current.isPresent() ? current : read(ProjectFolder.find().defaultData());
    }

    private static Optional<RunFile> read(Path folder) {
        return RunFile.read(folder.toAbsolutePath().normalize().resolve("run.json"));
    }
}
