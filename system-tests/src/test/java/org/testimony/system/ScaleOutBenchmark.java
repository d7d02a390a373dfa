package org.testimony.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;
import org.testimony.contract.topic.Topics;

/**
 * Two of each service on three brokers under an even load, of which one each is killed and stays dead: a broker, then an
 * instance of each service. Says what was lost or came twice, and for how long nothing came after each kill. Arguments:
 * articles a second, seconds between kills.
 */
final class ScaleOutBenchmark {
    private static final List<String> VICTIMS = List.of("kafka-1", "ingest-1", "classify-1", "stats-1");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TwoOfEach system;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> posted = new HashSet<>();
    private final ConcurrentSkipListMap<Long, Long> countedAt = new ConcurrentSkipListMap<>();
    private volatile boolean watching = true;
    private String ingest = "ingest-1";
    private int relevant;
    private int others;

    private ScaleOutBenchmark(TwoOfEach system) {
        this.system = system;
    }

    public static void main(String[] arguments) throws Exception {
        int rate = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int pause = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "scale-");
        try (TwoOfEach system = new TwoOfEach(folder)) {
            system.start();
            System.out.println("all ready");
            new ScaleOutBenchmark(system).run(rate, pause);
        }
    }

    private void run(int rate, int pause) throws Exception {
        Thread watch = new Thread(this::watch, "watch");
        watch.start();
        post(rate, pause);
        Map<String, Long> killed = new TreeMap<>();
        for (String victim : VICTIMS) {
            killed.put(victim, System.currentTimeMillis());
            system.kill(victim);
            System.out.println("killed " + victim + ", posted " + posted.size());
            post(rate, pause);
        }
        awaitCounted();
        watching = false;
        watch.join();
        killed.forEach((victim, at) -> System.out.printf(
                "%-11s longest time without a newly counted article in the %d s after its kill: %.1f s%n",
                victim, pause, gap(at, pause) / 1000.0));
        verify();
    }

    private void post(int rate, int seconds) throws InterruptedException {
        long begin = System.nanoTime();
        for (int tick = 0; tick < seconds * 4; tick++) {
            postUntilTaken(batch(rate / 4, tick % 2 == 0));
            long rest = begin + (tick + 1) * 250_000_000L - System.nanoTime();
            if (rest > 0) {
                TimeUnit.NANOSECONDS.sleep(rest);
            }
        }
    }

    private List<ObjectNode> batch(int size, boolean withSomebody) {
        List<ObjectNode> batch = new ArrayList<>();
        if (withSomebody) {
            batch.add(WrittenArticles.number(5_000_000 + relevant++));
        }
        while (batch.size() < size) {
            others++;
            batch.add(Json.mapper()
                    .createObjectNode()
                    .put("url", "https://market.example/" + others)
                    .put("title", "Market report " + others)
                    .put("text", "The harbour office counted " + others + " ships. Prices of grain fell again."));
        }
        return batch;
    }

    // A caller repeats what was not taken, at the other instance: the same content is the same revision.
    private void postUntilTaken(List<ObjectNode> batch) throws InterruptedException {
        String lines = batch.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(system.url(ingest) + "/api/v1/articles"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(lines))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                List<String> ids = answer.body()
                        .lines()
                        .map(line -> field(line, "articleId"))
                        .filter(id -> !id.isEmpty())
                        .toList();
                if (answer.statusCode() == 202 && ids.size() == batch.size()) {
                    posted.addAll(ids);
                    return;
                }
            } catch (IOException e) {
                ingest = ingest.equals("ingest-1") ? "ingest-2" : "ingest-1";
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("nobody takes articles");
    }

    private static String field(String json, String name) {
        try {
            return Json.mapper().readTree(json).path(name).asText("");
        } catch (IOException e) {
            return "";
        }
    }

    // As an operator at the surviving instance sees it.
    private void watch() {
        while (watching) {
            try {
                long articles = Long.parseLong(ask("/api/v1/overview", "articles"));
                countedAt.put(System.currentTimeMillis(), articles);
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException e) {
                System.out.println("stats-2: " + e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String ask(String path, String name) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(system.url("stats-2") + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return field(client.send(question, HttpResponse.BodyHandlers.ofString()).body(), name);
    }

    private void awaitCounted() {
        Awaitility.await("all counted")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> countedAt.lastEntry().getValue() >= posted.size());
    }

    private long gap(long from, int seconds) {
        long longest = 0;
        long last = from;
        long known = -1;
        for (Map.Entry<Long, Long> seen :
                countedAt.subMap(from, from + seconds * 1000L).entrySet()) {
            if (seen.getValue() > known) {
                longest = Math.max(longest, seen.getKey() - last);
                last = seen.getKey();
                known = seen.getValue();
            }
        }
        return longest;
    }

    private void verify() throws IOException, InterruptedException {
        Map<ArticleId, Integer> tagged = new HashMap<>();
        for (ConsumerRecord<ArticleId, TaggedArticle> record :
                new TopicReader(system.bootstrapServers()).readAll(Topics.TAGGED_ARTICLES)) {
            tagged.merge(record.key(), 1, Integer::sum);
        }
        long twice = tagged.values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "posted %d, of which %d about somebody; tagged %d, more than once %d; counted articles %s, persons %s%n",
                posted.size(),
                relevant,
                tagged.size(),
                twice,
                ask("/api/v1/overview", "articles"),
                ask("/api/v1/aggregates/defections?by=quarter", "total"));
    }
}
