package org.testimony.embedded.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;

/**
 * Ends this JVM when its standard input ends: the launcher holds the other end, so that no component outlives a launcher
 * that was killed.
 *
 * <p>As a main class it runs the main class named by its first argument. It needs nothing but the JDK, because it stands
 * on the class path of programs that share none of this module's libraries.
 */
public final class Tether {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Tether() {}

    /** Runs {@code args[0]} with the other arguments, on a tether. */
    public static void main(String[] args) throws Throwable {
        hold(Duration.ZERO);
        Method main = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Starts to watch; at the end of the input waits so long, then shuts the JVM down, in the end by force. */
    public static void hold(Duration grace) {
        Thread watch = new Thread(() -> watch(grace), "tether");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(Duration grace) {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException closed) {
            // The same as an end: nobody holds the other side any more.
        }
        Thread force = new Thread(Tether::halt, "tether-force");
        force.setDaemon(true);
        force.start();
        pause(grace);
        System.exit(0);
    }

    private static void halt() {
        pause(PATIENCE);
        Runtime.getRuntime().halt(1);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
