package org.testimony.embedded.kafka;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The broker in a JVM of its own: arguments are its folder and its port.
 *
 * <p>It stops on SIGTERM, and when its standard input ends: whoever started it holds the other end, so that a broker
 * never outlives a launcher that was killed.
 */
public final class BrokerMain {
    private BrokerMain() {}

    /** Runs until stopped. */
    public static void main(String[] args) throws IOException {
        Broker broker = Broker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-broker"));
        Thread watch = new Thread(BrokerMain::exitWhenInputEnds, "watch-launcher");
        watch.setDaemon(true);
        watch.start();
        broker.awaitStop();
    }

    private static void exitWhenInputEnds() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException closed) {
            // The same as an end: nobody holds the other side any more.
        }
        System.exit(0);
    }
}
