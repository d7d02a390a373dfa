package org.testimony.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;
import org.testimony.contract.topic.Topics;

/**
 * How long a live article takes from its post to {@code tagged-articles}: alone, while an archive is back-filled, and while
 * the same archive is posted as if it were news; and after how long all of it is counted. Arguments: archive articles, live
 * articles.
 */
final class BackfillBenchmark {
    private static final int A_POST = 250;
    private static final long EVERY_MILLIS = 200;

    private final RunningSystem system;
    private final int archive;
    private final int live;

    private BackfillBenchmark(RunningSystem system, int archive, int live) {
        this.system = system;
        this.archive = archive;
        this.live = live;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int archive = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int live = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150;
        try (RunningSystem system = RunningSystem.start()) {
            BackfillBenchmark benchmark = new BackfillBenchmark(system, archive, live);
            benchmark.delays("warm-up");
            System.out.printf("%-28s %10s %10s %10s%n", "live articles", "p50 ms", "p95 ms", "max ms");
            benchmark.show("alone", benchmark.delays("alone"));
            benchmark.show("during a back-fill", benchmark.delaysDuring("backfill"));
            benchmark.show("during the same as news", benchmark.delaysDuring("live"));
        }
    }

    private List<Long> delaysDuring(String priority) throws InterruptedException {
        ScheduledExecutorService poster = Executors.newSingleThreadScheduledExecutor();
        long before = History.counted(system);
        long begin = System.nanoTime();
        poster.execute(() -> {
            for (int from = 0; from < archive; from += A_POST) {
                List<ObjectNode> batch = new ArrayList<>();
                for (int n = from; n < from + A_POST; n++) {
                    batch.add(relevant(priority, n));
                }
                system.post(batch, priority);
            }
        });
        TimeUnit.SECONDS.sleep(3);
        List<Long> delays = delays("during-" + priority);
        History.awaitCounted(system, before + archive + live);
        System.out.printf(
                "%-28s counted after %d s%n", priority, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        poster.shutdownNow();
        return delays;
    }

    private List<Long> delays(String run) throws InterruptedException {
        Map<String, Long> posted = new ConcurrentHashMap<>();
        List<Long> delays = new ArrayList<>();
        ScheduledExecutorService poster = Executors.newSingleThreadScheduledExecutor();
        try (KafkaConsumer<ArticleId, TaggedArticle> consumer = consumer()) {
            int[] next = {0};
            poster.scheduleAtFixedRate(
                    () -> {
                        if (next[0] < live) {
                            ObjectNode article = article(run, next[0]++);
                            posted.put(article.path("url").asText(), System.nanoTime());
                            system.post(List.of(article), "live");
                        }
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
            while (delays.size() < live && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(5)).forEach(record -> {
                    Long at = posted.remove(record.value().url());
                    if (at != null) {
                        delays.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - at));
                    }
                });
            }
        } finally {
            poster.shutdownNow();
        }
        return delays;
    }

    private KafkaConsumer<ArticleId, TaggedArticle> consumer() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", system.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        KafkaConsumer<ArticleId, TaggedArticle> consumer = new KafkaConsumer<>(
                settings,
                Topics.TAGGED_ARTICLES.keys().deserializer(),
                Topics.TAGGED_ARTICLES.values().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TAGGED_ARTICLES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    // History that is worth reading is what takes the reader's time.
    private static ObjectNode relevant(String priority, int number) {
        int run = priority.equals("backfill") ? 1_000_000 : 2_000_000;
        return WrittenArticles.number(run + number);
    }

    private static ObjectNode article(String run, int number) {
        ObjectNode article = Json.mapper().createObjectNode();
        article.put("url", "https://" + run + ".example/" + number);
        article.put("title", "Market report " + number);
        article.put(
                "text",
                "The harbour office counted " + number + " ships in " + run
                        + ". Prices of grain fell for the third week, and"
                        + " the council put off its decision about the new bridge until the spring. ".repeat(12));
        return article;
    }

    private void show(String row, List<Long> delays) {
        List<Long> sorted = delays.stream().sorted().toList();
        System.out.printf(
                "%-28s %10d %10d %10d   (%d of %d arrived)%n",
                row,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.get(sorted.size() - 1),
                sorted.size(),
                live);
    }
}
