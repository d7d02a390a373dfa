package org.testimony.embedded.cli;

import java.io.IOException;
import picocli.CommandLine;

/** Says in words what went wrong; only a fault of the program itself shows its stack. */
final class PlainErrors implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        if (e instanceof IOException) {
            line.getErr().println("testimony: " + e.getMessage());
        } else {
            e.printStackTrace(line.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
