package org.testimony.stats.delivery.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.testimony.stats.delivery.DeliveryRounds;

/**
 * 1,000 webhooks on this machine get alerts; does it delay the healthy ones when one is dead and one is slow? Runs with and
 * without take turns, the first of each is thrown away. Arguments: webhooks, alerts a run, runs.
 */
public final class DeadReceiverBenchmark {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private DeadReceiverBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int webhooks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int alerts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        System.out.printf("%-18s %10s %10s %10s%n", "run", "p50 ms", "p95 ms", "p99 ms");
        for (int run = 0; run <= runs; run++) {
            for (boolean sick : List.of(false, true)) {
                List<Long> delays = run(webhooks, alerts, sick);
                System.out.printf(
                        "%-18s %10d %10d %10d%n",
                        (run == 0 ? "warm-up " : run + " ") + (sick ? "dead, slow" : "all healthy"),
                        at(delays, 50),
                        at(delays, 95),
                        at(delays, 99));
            }
        }
        System.exit(0);
    }

    private static List<Long> run(int webhooks, int alerts, boolean sick) throws Exception {
        try (OwnDatabase database = new OwnDatabase();
                LocalReceivers receivers = new LocalReceivers(Duration.ofSeconds(15));
                Engine sending = new Engine(database.url());
                Engine raising = new Engine(database.url())) {
            for (int i = 0; i < webhooks; i++) {
                String kind = sick && i == 0 ? "/dead" : sick && i == 1 ? "/slow" : "/good";
                raising.addReceiver("wh-" + i, receivers.url(kind + i));
            }
            try (DeliveryRounds rounds = sending.rounds(ANSWER, Duration.ofSeconds(60))) {
                rounds.start();
                Map<String, Long> raised = new ConcurrentHashMap<>();
                for (int alert = 0; alert < alerts; alert++) {
                    String id = "al-" + alert;
                    raised.put(id, System.nanoTime());
                    raising.raise(id);
                    awaitAll(receivers, id, webhooks - (sick ? 2 : 0));
                }
                return delays(receivers, raised);
            }
        }
    }

    private static void awaitAll(LocalReceivers receivers, String id, int expected) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            long there = receivers.got().stream()
                    .filter(got -> got.alertId().equals(id) && got.path().startsWith("/good"))
                    .count();
            if (there >= expected) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new IllegalStateException("alerts did not arrive");
    }

    private static List<Long> delays(LocalReceivers receivers, Map<String, Long> raised) {
        List<Long> delays = new ArrayList<>();
        receivers.got().stream()
                // The first two alerts warm the virtual machine.
                .filter(got -> got.path().startsWith("/good") && !got.alertId().matches("al-[01]"))
                .forEach(got -> delays.add((got.at() - raised.get(got.alertId())) / 1_000_000));
        return delays.stream().sorted().toList();
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
