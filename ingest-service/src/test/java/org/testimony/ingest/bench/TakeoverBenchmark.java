package org.testimony.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;
import org.testimony.ingest.testing.ArticlesTopic;

/**
 * Two instances share feeds; one of them is stopped in the middle of its polls (SIGSTOP) until its leases have passed to the
 * other, and woken again. Prints how many feeds were asked more than once, and how many articles were published twice.
 *
 * <p>Run it in ingest-service's folder, after packaging.
 */
public final class TakeoverBenchmark {
    private static final int FEEDS = 200;
    private static final int LEASE_SECONDS = 8;
    private static final int ROUNDS = 3;

    private TakeoverBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "takeover");
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0);
                PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", "secret");
                FeedFarm farm = new FeedFarm()) {
            broker.createTopics(Topics.all());
            postgres.createDatabase("ingest");
            Map<String, String> settings = new HashMap<>(Map.of(
                    "kafka.bootstrap.servers",
                    broker.bootstrapServers(),
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl("ingest"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "secret",
                    "testimony.ingest.allow-loopback",
                    "true",
                    "testimony.ingest.poll.lease",
                    LEASE_SECONDS + "s"));
            try (ServiceProcess first = new ServiceProcess(settings, folder.resolve("first.log"));
                    ServiceProcess second = new ServiceProcess(settings, folder.resolve("second.log"));
                    FeedTable table = new FeedTable(postgres.jdbcUrl("ingest"))) {
                System.out.println("round  feeds  asked twice  asked more  lease lost  articles  published twice");
                for (int round = 0; round < ROUNDS; round++) {
                    List<String> urls = new ArrayList<>();
                    for (int feed = 0; feed < FEEDS; feed++) {
                        urls.add(farm.url("slow", 1000 * (round + 1) + feed));
                    }
                    table.add(urls);
                    takeOver(first, table, round);
                    report(farm, table, new ArticlesTopic(broker.bootstrapServers()), first, round);
                    second.heap(); // it must still answer
                }
            }
        }
    }

    private static void takeOver(ServiceProcess stopped, FeedTable table, int round) throws Exception {
        table.makeDue(6, "%/slow/" + (round + 1) + "%");
        TimeUnit.SECONDS.sleep(5);
        stopped.signal("STOP");
        TimeUnit.SECONDS.sleep(LEASE_SECONDS + 8);
        stopped.signal("CONT");
        while (table.left() > 0) {
            TimeUnit.SECONDS.sleep(1);
        }
        TimeUnit.SECONDS.sleep(10);
    }

    private static void report(FeedFarm farm, FeedTable table, ArticlesTopic topic, ServiceProcess woken, int round)
            throws IOException, InterruptedException {
        Map<String, Integer> asked = farm.takeAsked();
        List<String> events = topic.records().stream()
                .map(record -> record.key().value() + ":" + record.value().revision())
                .toList();
        System.out.printf(
                "%5d%7d%13d%12d%12.0f%10d%17d%n",
                round + 1,
                asked.size(),
                asked.values().stream().filter(times -> times == 2).count(),
                asked.values().stream().filter(times -> times > 2).count(),
                woken.leasesLost(),
                events.size(),
                events.size() - events.stream().distinct().count());
    }
}
