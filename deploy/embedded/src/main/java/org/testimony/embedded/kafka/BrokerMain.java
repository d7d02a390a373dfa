package org.testimony.embedded.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.testimony.embedded.process.Tether;

/**
 * The broker in a JVM of its own: arguments are its folder and its port.
 *
 * <p>It stops on SIGTERM, and when its standard input ends, which means that the launcher is gone.
 */
public final class BrokerMain {
    /** The services lose the same launcher at the same moment; they need the broker to end cleanly. */
    private static final Duration SERVICES_FIRST = Duration.ofSeconds(5);

    private BrokerMain() {}

    /** Runs until stopped. */
    public static void main(String[] args) throws IOException {
        Broker broker = Broker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        Tether.hold(SERVICES_FIRST);
        broker.awaitStop();
    }
}
