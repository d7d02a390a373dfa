package org.testimony.embedded.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./testimony COMMAND}. Exit codes: 0 done, 1 failed, 2 not understood. */
@Command(
        name = "testimony",
        description = "A live, checkable record of the people who leave an extremist organisation and say why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            DownCommand.class,
            ClassifyCommand.class,
            CompareCommand.class,
            ImportCommand.class,
            InspectCommand.class,
            UserCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Testimony implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Runs one command. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Testimony());
        line.setExecutionExceptionHandler(new PlainErrors());
        System.exit(line.execute(args));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
