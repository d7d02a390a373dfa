package org.testimony.classify.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.testimony.classify.ClassifyTopology;
import org.testimony.classify.resolution.PersonResolver;
import org.testimony.classify.resolution.ResolutionTables;
import org.testimony.classify.resolution.StoryReading;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.MicrometerArticleCounts;
import org.testimony.classify.topology.ProcessingLimits;
import org.testimony.contract.topic.JsonSerde;
import org.testimony.contract.topic.Topics;

/**
 * How many articles the serial step carries: the resolver over plain memory, and the same step of the topology over real
 * stores, with all that it writes. Each load runs once to warm up and then three times from nothing; the median counts, in processor time.
 *
 * <p>Run it with the test class path: {@code ResolveBenchmark [memory|stores]...}
 */
public final class ResolveBenchmark {
    private static final int TURNS = 3;
    private static final List<String> OUTPUTS =
            List.of(Topics.TAGGED_ARTICLES.name(), Topics.MENTIONS.name(), Topics.DEFECTORS.name());
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ResolveBenchmark() {}

    /** Runs the parts named, or all. */
    public static void main(String[] args) throws IOException {
        List<String> parts = args.length == 0 ? List.of("memory", "stores") : List.of(args);
        List<Loads.Load> loads = List.of(Loads.distinct(3_000), Loads.copies(30, 68), Loads.oneCase(2_000));
        System.out.printf("%-32s %-8s %10s %12s %12s%n", "load", "tables", "articles", "articles/s", "us/article");
        for (Loads.Load load : loads) {
            if (parts.contains("memory")) {
                print(load, "memory", () -> inMemory(load.readings()));
            }
            if (parts.contains("stores")) {
                print(load, "stores", () -> inStores(load.readings()));
            }
        }
    }

    private interface Turn {
        void run() throws IOException;
    }

    private static void print(Loads.Load load, String tables, Turn turn) throws IOException {
        double[] seconds = new double[TURNS];
        turn.run();
        for (int i = 0; i < TURNS; i++) {
            long start = PROCESS.getProcessCpuTime();
            turn.run();
            seconds[i] = (PROCESS.getProcessCpuTime() - start) / 1e9;
        }
        double median = Arrays.stream(seconds).sorted().toArray()[TURNS / 2];
        int articles = load.readings().size();
        System.out.printf(
                "%-32s %-8s %10d %12.0f %12.0f%n",
                load.name(), tables, articles, articles / median, median * 1e6 / articles);
    }

    private static void inMemory(List<StoryReading> readings) {
        PersonResolver resolver = new PersonResolver(ResolutionTables.inMemory());
        long arrival = 0;
        for (StoryReading reading : readings) {
            resolver.accept(reading, ++arrival, Instant.EPOCH);
        }
    }

    private static void inStores(List<StoryReading> readings) throws IOException {
        KafkaSteps steps = new KafkaSteps(
                article -> {
                    throw new IllegalStateException("nothing is read here");
                },
                new MicrometerArticleCounts(new SimpleMeterRegistry()),
                new ProcessingLimits(1, Duration.ofDays(1)));
        JsonSerde<StoryReading> serde = new JsonSerde<>(StoryReading.class);
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "bench",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                "unused:1",
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("resolve").toString()));
        Topology topology = new ClassifyTopology("organisation", steps).topology(new StreamsConfig(settings));
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings)) {
            var topic = driver.createInputTopic(
                    "bench-readings-by-organisation-repartition",
                    Serdes.String().serializer(),
                    serde.serializer());
            for (int i = 0; i < readings.size(); i++) {
                topic.pipeInput("organisation", readings.get(i));
                if (i % 50 == 0) {
                    OUTPUTS.forEach(output -> drain(driver, output));
                }
            }
        }
    }

    /** The driver keeps what was written until somebody reads it. */
    private static void drain(TopologyTestDriver driver, String topic) {
        driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }
}
