package org.testimony.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.testimony.contract.topic.Topics;

/** When the articles of a benchmark pass each topic on their way: written, and committed for all to see. */
final class HopWatch implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("https://news\\.example\\.org/\\d+/left-the-group");

    private final List<Hop> hops;
    private final List<Thread> threads = new ArrayList<>();

    /** One topic as one kind of reader sees it. */
    private record Hop(String name, KafkaConsumer<byte[], byte[]> consumer, Map<String, Long> seen) {}

    private HopWatch(List<Hop> hops) {
        this.hops = hops;
    }

    /** Watches from now on; the topic between classify-service's two halves must exist. */
    static HopWatch of(RunningSystem system) {
        String between;
        try (KafkaConsumer<byte[], byte[]> any = consumer(system, false)) {
            between = any.listTopics().keySet().stream()
                    .filter(topic -> topic.endsWith("-repartition"))
                    .findFirst()
                    .orElseThrow();
        }
        List<Hop> hops = Stream.of(Topics.ARTICLES.name(), between, Topics.TAGGED_ARTICLES.name())
                .flatMap(topic -> Stream.of(hop(system, topic, false), hop(system, topic, true)))
                .toList();
        HopWatch watch = new HopWatch(hops);
        hops.forEach(watch::follow);
        return watch;
    }

    private static Hop hop(RunningSystem system, String topic, boolean committed) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(system, committed);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return new Hop(topic + (committed ? ", committed" : ", written"), consumer, new ConcurrentHashMap<>());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(RunningSystem system, boolean committed) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                committed ? "read_committed" : "read_uncommitted");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void follow(Hop hop) {
        Thread thread = new Thread(() -> read(hop), "hop-watch");
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private static void read(Hop hop) {
        try (KafkaConsumer<byte[], byte[]> consumer = hop.consumer()) {
            while (true) {
                consumer.poll(Duration.ofMinutes(1)).forEach(record -> note(hop, record));
            }
        } catch (WakeupException e) {
            // It was closed.
        }
    }

    private static void note(Hop hop, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            Matcher address = ADDRESS.matcher(new String(record.value(), StandardCharsets.UTF_8));
            if (address.find()) {
                hop.seen().putIfAbsent(address.group(), System.currentTimeMillis());
            }
        }
    }

    /** How long after the post each hop was passed, a line each. */
    String since(Map<String, Long> postedAt) {
        StringBuilder lines = new StringBuilder();
        for (Hop hop : hops) {
            List<Long> delays = postedAt.entrySet().stream()
                    .filter(posted -> hop.seen().containsKey(posted.getKey()))
                    .map(posted -> Objects.requireNonNull(hop.seen().get(posted.getKey())) - posted.getValue())
                    .toList();
            lines.append("%-70s %s%n".formatted(hop.name(), Percentiles.of(delays)));
        }
        return lines.toString();
    }

    @Override
    public void close() throws InterruptedException {
        hops.forEach(hop -> hop.consumer().wakeup());
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
