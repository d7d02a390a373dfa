package org.testimony.ingest.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.testimony.contract.topic.Topics;
import org.testimony.embedded.kafka.Broker;
import org.testimony.embedded.postgres.PostgresServer;
import org.testimony.ingest.testing.ArticlesTopic;
import org.testimony.ingest.testing.WebServer;

/**
 * The service is killed without warning at a random moment, again and again, while a feed grows; half of the items carry
 * only a summary, so that their page is fetched. Prints how many items were lost and how many published twice. Arguments:
 * rounds.
 *
 * <p>Run it in ingest-service's folder, after packaging.
 */
public final class CrashRounds {
    private static final int ITEMS_A_ROUND = 8;
    private static final String SENTENCE =
            "It took him a year to get away, and his family paid a smuggler more than they"
                    + " owned to bring him across the border at night, he said. ";

    private CrashRounds() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
        Random chance = new Random(rounds);
        Path folder = Files.createTempDirectory(Path.of("target"), "crash");
        AtomicInteger items = new AtomicInteger();
        try (Broker broker = Broker.start(folder.resolve("kafka"), 0);
                PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0, "postgres", "secret");
                WebServer web = new WebServer()) {
            broker.createTopics(Topics.all());
            postgres.createDatabase("ingest");
            Map<String, String> settings = settings(broker, postgres);
            web.serve("/feed", asked -> WebServer.Page.of(feed(web, items.get())));
            ServiceProcess service = new ServiceProcess(settings, folder.resolve("0.log"));
            service.post("/api/v1/feeds", "{\"url\":\"" + web.url("/feed") + "\",\"intervalSeconds\":1}");
            for (int round = 1; round <= rounds; round++) {
                grow(web, items);
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(2_500));
                service.signal("KILL");
                service.close();
                service = new ServiceProcess(settings, folder.resolve(round + ".log"));
            }
            report(web, items.get(), rounds, new ArticlesTopic(broker.bootstrapServers()));
            System.out.println(service.get("/api/v1/gates"));
            service.close();
        }
    }

    private static Map<String, String> settings(Broker broker, PostgresServer postgres) {
        return Map.of(
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
                "5s",
                "testimony.ingest.pages.host-delay",
                "100ms");
    }

    private static void grow(WebServer web, AtomicInteger items) {
        for (int added = 0; added < ITEMS_A_ROUND; added++) {
            int number = items.get() + 1;
            String html = "<html><head><title>Item number " + number + "</title></head><body><article><p>Number "
                    + number + ". " + SENTENCE.repeat(3) + "</p><p>" + SENTENCE.repeat(6)
                    + "</p></article></body></html>";
            web.serve(
                    "/page/" + number,
                    new WebServer.Page(
                            200,
                            Map.of("Content-Type", "text/html; charset=utf-8"),
                            html.getBytes(StandardCharsets.UTF_8)));
            items.incrementAndGet();
        }
    }

    private static String feed(WebServer web, int items) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\" xmlns:content="
                + "\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Growing</title>");
        for (int n = 1; n <= items; n++) {
            String text = n % 2 == 0
                    ? "<description>In short " + n + "</description>"
                    : "<content:encoded>Number " + n + ". " + SENTENCE + "</content:encoded>";
            rss.append("<item><title>Item number ")
                    .append(n)
                    .append("</title><link>")
                    .append(web.url("/page/" + n))
                    .append("</link>")
                    .append(text)
                    .append("</item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static void report(WebServer web, int items, int rounds, ArticlesTopic topic) throws InterruptedException {
        List<String> expected = IntStream.rangeClosed(1, items)
                .mapToObj(n -> web.url("/page/" + n))
                .toList();
        List<String> published = urls(topic);
        // The last claims of the dead end after a minute and a half; then pages come one a second, as politeness wants
        // it.
        for (int second = 0; second < 900 && !published.containsAll(expected); second++) {
            TimeUnit.SECONDS.sleep(1);
            published = urls(topic);
        }
        List<String> seen = published;
        System.out.printf(
                "%d rounds, %d items: %d published, %d lost, %d published twice%n",
                rounds,
                items,
                seen.stream().distinct().count(),
                expected.stream().filter(url -> !seen.contains(url)).count(),
                seen.size() - seen.stream().distinct().count());
    }

    private static List<String> urls(ArticlesTopic topic) {
        return topic.records().stream().map(record -> record.value().url()).toList();
    }
}
