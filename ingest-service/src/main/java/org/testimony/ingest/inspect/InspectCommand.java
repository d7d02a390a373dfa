package org.testimony.ingest.inspect;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what the service makes of files; each kind of file has its own subcommand. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what ingest-service makes of a file, with the code that it polls with.",
            "Nothing is fetched, posted or stored.",
            "",
            "Exit codes: 0 read, 1 refused or not readable, 2 wrong usage."
        },
        subcommands = {
            InspectFeed.class,
            InspectFeeds.class,
            InspectDates.class,
            InspectPage.class,
            InspectPages.class,
        })
public final class InspectCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Newer JDKs otherwise report a console even where nobody looks at one.
        System.setProperty("jdk.console", "java.base");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new InspectCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return 1;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What is it: feed, feeds, page, pages or dates?");
    }
}
