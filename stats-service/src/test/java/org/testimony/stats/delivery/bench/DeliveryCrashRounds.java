package org.testimony.stats.delivery.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.testimony.stats.delivery.DeliveryRounds;

/**
 * Kills the delivery engine between alert and delivery, again and again: is an alert lost, does one come under two ids? The
 * engine runs in a process of its own that is killed (SIGKILL) at a random moment while alerts come. Argument: rounds.
 */
public final class DeliveryCrashRounds {
    private static final int RECEIVERS = 20;
    private static final int ALERTS = 5;
    // Short enough for a killed engine's messages to be taken up within the next round.
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofMillis(900);

    private DeliveryCrashRounds() {}

    /** The engine, in the process that is killed. */
    public static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Engine engine = new Engine(arguments[0]);
            DeliveryRounds rounds = engine.rounds(ANSWER, LEASE);
            rounds.start();
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Random random = new Random(7);
        try (OwnDatabase database = new OwnDatabase();
                LocalReceivers receivers = new LocalReceivers(Duration.ofMillis(300));
                Engine raising = new Engine(database.url())) {
            for (int i = 0; i < RECEIVERS; i++) {
                raising.addReceiver("wh-" + i, receivers.url((i < 3 ? "/slow" : "/good") + i));
            }
            long unsentAtKill = 0;
            for (int round = 0; round < rounds; round++) {
                Process victim = start(database.url());
                for (int alert = 0; alert < ALERTS; alert++) {
                    raising.raise("al-" + round + "-" + alert);
                    LockSupport.parkNanos(random.nextInt(500_000_000));
                }
                victim.destroyForcibly().waitFor();
                unsentAtKill += raising.number("SELECT count(*) FROM delivery WHERE state <> 'sent'");
            }
            Process last = start(database.url());
            awaitAll(raising);
            last.destroyForcibly().waitFor();
            report(receivers, rounds, unsentAtKill);
        }
        System.exit(0);
    }

    private static void report(LocalReceivers receivers, int rounds, long unsentAtKill) {
        int lost = 0;
        int twoIds = 0;
        for (int round = 0; round < rounds; round++) {
            for (int alert = 0; alert < ALERTS; alert++) {
                for (int i = 0; i < RECEIVERS; i++) {
                    int ids = receivers
                            .idsOf((i < 3 ? "/slow" : "/good") + i, "al-" + round + "-" + alert)
                            .size();
                    lost += ids == 0 ? 1 : 0;
                    twoIds += ids > 1 ? 1 : 0;
                }
            }
        }
        int owed = rounds * ALERTS * RECEIVERS;
        System.out.printf(
                "rounds %d, owed %d, not yet sent at the kills %d, arrived %d times, lost %d, under two ids %d%n",
                rounds, owed, unsentAtKill, receivers.got().size(), lost, twoIds);
    }

    private static Process start(String url) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                url));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        if (!"ready".equals(line)) {
            throw new IllegalStateException("the engine does not start: " + line);
        }
        return process;
    }

    private static void awaitAll(Engine engine) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (engine.number("SELECT count(*) FROM delivery WHERE state <> 'sent'") > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(200_000_000);
        }
    }
}
