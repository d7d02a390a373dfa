package org.testimony.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.testimony.classify.identity.PersonEntry;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;

/**
 * Ten thousand decisions on a real broker: how long they take, and whether the same persons are known after the disk is
 * lost and after a rebuild from the topics by a new application. Arguments: persons (default 1,600: 4,000 mentions),
 * decisions.
 */
public final class DecisionReplayBenchmark {
    private static final String APPLICATION = "classify-islamic-state";

    private DecisionReplayBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_600;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Analysts analysts = new Analysts(5, persons);
        List<Decision> decisions = analysts.decisions(count);
        int mentions = analysts.articles().size();
        Path folder = Files.createTempDirectory(Path.of("target"), "replay").toAbsolutePath();
        try (KafkaStage stage = new KafkaStage(folder)) {
            Map<DefectorId, PersonEntry> before;
            try (KafkaStreams streams = stage.running(APPLICATION, "first")) {
                Instant start = Instant.now();
                analysts.articles().forEach(stage::publish);
                KafkaStage.awaitEntries(streams, "mention-judgements", mentions);
                start = lap(mentions + " mentions read", start);
                decisions.forEach(stage::decide);
                KafkaStage.awaitEntries(streams, "analysts-decisions", count);
                lap(count + " decisions applied", start);
                before = KafkaStage.persons(streams);
            }
            Instant start = Instant.now();
            try (KafkaStreams streams = stage.running(APPLICATION, "second")) {
                lap("state restored on an empty disk", start);
                tell("after the loss of the disk", before, KafkaStage.persons(streams));
            }
            start = Instant.now();
            try (KafkaStreams streams = stage.running("rebuilt-islamic-state", "third")) {
                KafkaStage.awaitEntries(streams, "analysts-decisions", count);
                KafkaStage.awaitEntries(streams, "mention-judgements", mentions);
                lap("rebuilt from the topics", start);
                tell("after the rebuild", before, KafkaStage.persons(streams));
            }
        }
    }

    private static Instant lap(String what, Instant start) {
        Instant now = Instant.now();
        System.out.printf("%-34s %8.1f s%n", what, Duration.between(start, now).toMillis() / 1000.0);
        return now;
    }

    private static void tell(String when, Map<DefectorId, PersonEntry> before, Map<DefectorId, PersonEntry> now) {
        boolean clusters = Analysts.clusters(before).equals(Analysts.clusters(now));
        System.out.printf(
                "%-34s %d persons, clusters %s, ids %s%n",
                when,
                now.size(),
                clusters ? "the same" : "DIFFERENT",
                before.keySet().equals(now.keySet()) ? "too" : "differ");
    }
}
