package org.testimony.classify;

import static org.testimony.contract.topic.Topics.DEAD_LETTERS;
import static org.testimony.contract.topic.Topics.DECISIONS;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.testimony.classify.resolution.DecisionMade;
import org.testimony.classify.topology.KafkaRecordTime;
import org.testimony.classify.topology.KafkaSteps;
import org.testimony.classify.topology.Step;
import org.testimony.contract.topic.JsonSerde;

/** The way of analysts' decisions to the persons of one organisation: a part of {@link ClassifyTopology}. */
final class DecisionTopology {
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final Serde<DecisionMade> MADE = new JsonSerde<>(DecisionMade.class);

    private final String organisation;
    private final KafkaSteps steps;

    DecisionTopology(String organisation, KafkaSteps steps) {
        this.organisation = organisation;
        this.steps = steps;
    }

    /** Decisions that can be carried out, keyed by the organisation; others leave as dead letters. */
    KStream<String, DecisionMade> decisions(StreamsBuilder builder) {
        // Bytes, so that a record that is no decision can be read, refused and kept as it came.
        Map<String, KStream<byte[], Step<DecisionMade>>> read = builder.stream(
                        DECISIONS.name(),
                        Consumed.with(BYTES, BYTES)
                                .withTimestampExtractor(new KafkaRecordTime())
                                .withName("consume-decisions"))
                .process(steps.readDecision(), Named.as("read-decision"))
                .split(Named.as("decision-"))
                .branch((key, step) -> step.isDone(), Branched.as("readable"))
                .defaultBranch(Branched.as("unreadable"));
        Objects.requireNonNull(read.get("decision-unreadable"))
                .mapValues(Step::refusal, Named.as("refuse-decision"))
                .process(steps.writeDeadLetter(), Named.as("write-decision-dead-letter"))
                .to(
                        DEAD_LETTERS.name(),
                        Produced.with(DEAD_LETTERS.keys(), DEAD_LETTERS.values())
                                .withName("produce-decision-dead-letters"));

        // A decision can name anybody, so all of them go where all persons of the organisation meet: one partition,
        // however many the topic has.
        return Objects.requireNonNull(read.get("decision-readable"))
                .map((key, step) -> new KeyValue<>(organisation, step.made()), Named.as("key-decision-by-organisation"))
                .repartition(Repartitioned.with(Serdes.String(), MADE)
                        .withName("decisions-by-organisation")
                        .withNumberOfPartitions(1));
    }
}
