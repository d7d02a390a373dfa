package org.testimony.embedded.cli;

import org.testimony.embedded.component.PortPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ports of {@code up} and {@code demo}. */
final class PortOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dashboard-port", paramLabel = "N", defaultValue = "8080", description = DESCRIPTION)
    private int dashboard;

    @Option(names = "--ingest-port", paramLabel = "N", defaultValue = "8081", description = DESCRIPTION)
    private int ingest;

    @Option(names = "--classify-port", paramLabel = "N", defaultValue = "8082", description = DESCRIPTION)
    private int classify;

    @Option(names = "--kafka-port", paramLabel = "N", defaultValue = "9092", description = DESCRIPTION)
    private int kafka;

    @Option(names = "--postgres-port", paramLabel = "N", defaultValue = "5433", description = DESCRIPTION)
    private int postgres;

    @Option(names = "--free-ports", description = "Pick free ports for all of them.")
    private boolean free;

    private static final String DESCRIPTION = "Default: ${DEFAULT-VALUE}; 0 picks a free one.";

    PortPlan plan() {
        try {
            return free ? PortPlan.FREE : new PortPlan(dashboard, ingest, classify, kafka, postgres);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
