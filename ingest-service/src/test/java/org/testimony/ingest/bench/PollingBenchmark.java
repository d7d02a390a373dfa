package org.testimony.ingest.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;

/**
 * Ten thousand feeds, good and bad, on one instance: how many polls a second, how much heap, and how long after it was due
 * a good feed is taken in, without and with two hundred servers that send a byte a second.
 *
 * <p>Run it in ingest-service's folder, after packaging: {@code PollingBenchmark [feeds] [seconds] [repetitions]}.
 */
public final class PollingBenchmark {
    private static final int LORIS = 200;
    private static final double MIB = 1024 * 1024;

    private final FeedTable table;
    private final ServiceProcess service;

    private PollingBenchmark(FeedTable table, ServiceProcess service) {
        this.table = table;
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int repetitions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        Path folder = Files.createTempDirectory(Path.of("target"), "polling");
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0);
                PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", "secret");
                FeedFarm farm = new FeedFarm()) {
            broker.createTopics(Topics.all());
            postgres.createDatabase("ingest");
            Map<String, String> settings = Map.of(
                    "kafka.bootstrap.servers", broker.bootstrapServers(),
                    "quarkus.datasource.jdbc.url", postgres.jdbcUrl("ingest"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "secret",
                    "testimony.ingest.allow-loopback", "true");
            try (ServiceProcess service = new ServiceProcess(settings, folder.resolve("service.log"));
                    FeedTable table = new FeedTable(postgres.jdbcUrl("ingest"))) {
                table.add(urls(farm, feeds));
                new PollingBenchmark(table, service).run(seconds, repetitions);
            }
        }
    }

    private static List<String> urls(FeedFarm farm, int feeds) {
        List<String> urls = new ArrayList<>();
        for (int number = 0; number < feeds; number++) {
            int kind = number % 100;
            String behaviour =
                    kind < 90 ? "good" : kind < 94 ? "slow" : kind < 97 ? "refused" : kind < 99 ? "silent" : "huge";
            urls.add(farm.url(behaviour, number));
        }
        for (int number = 0; number < LORIS; number++) {
            urls.add(farm.url("loris", 50_000 + number));
        }
        return urls;
    }

    private void run(int seconds, int repetitions) throws Exception {
        String[] mixed = {"%/good/%", "%/slow/%", "%/refused/%", "%/silent/%", "%/huge/%"};
        String[] withLoris = {mixed[0], mixed[1], mixed[2], mixed[3], mixed[4], "%/loris/%"};
        System.out.println("run                        polls/s  good p50 ms  good p95 ms  good max ms"
                + "  heap peak MiB  after GC MiB  cpu ms/poll  outcomes");
        row("first fetch, all due at once", 0, mixed);
        row("warm-up", seconds, mixed);
        List<Double> quiet = new ArrayList<>();
        List<Double> attacked = new ArrayList<>();
        for (int repetition = 0; repetition < repetitions; repetition++) {
            quiet.add(row("steady", seconds, mixed));
            attacked.add(row("steady, 200 slow-loris", seconds, withLoris));
            row("all due at once", 0, mixed);
        }
        System.out.printf(
                "p95 of good feeds, medians: %.0f ms without, %.0f ms with slow-loris (%+.1f %%)%n",
                median(quiet), median(attacked), 100 * (median(attacked) / median(quiet) - 1));
    }

    private double row(String name, int seconds, String... likes) throws Exception {
        double cpu = service.cpuSeconds();
        table.makeDue(seconds, likes);
        double peak = 0;
        do {
            TimeUnit.SECONDS.sleep(1);
            peak = Math.max(peak, service.heap());
        } while (table.left() > 0);
        double polls = table.number("select count(*) from due");
        List<Double> delays = table.delays();
        System.out.printf(
                "%-27s%7.1f%13.0f%13.0f%13.0f%15.0f%14.0f%13.1f  %s%n",
                name,
                polls / table.seconds(),
                at(delays, 0.5),
                at(delays, 0.95),
                at(delays, 1),
                peak / MIB,
                service.heapAfterCollection() / MIB,
                1000 * (service.cpuSeconds() - cpu) / polls,
                table.outcomes());
        return at(delays, 0.95);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round((sorted.size() - 1) * share));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
