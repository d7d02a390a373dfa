package org.testimony.classify.topology;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.DecisionCheck;
import org.testimony.classify.resolution.DecisionMade;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.topic.JsonSerde;

/**
 * Reads the bytes of a decision; a null value withdraws the one under the key. What is no decision, or cannot be carried
 * out, leaves as a refusal that says why. A decision about somebody who is not known is fine: the article may come later.
 */
public final class ReadDecisionProcessor extends ContextualProcessor<byte[], byte[], byte[], Step<DecisionMade>> {
    private static final String STEP = "read-decision";

    private final JsonSerde<Decision> decisions = new JsonSerde<>(Decision.class);
    private final int largest;

    /**
     * Creates the step.
     *
     * @param largest bytes of value beyond which a record is refused unread
     */
    public ReadDecisionProcessor(int largest) {
        this.largest = largest;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        context().forward(record.withValue(read(record.key(), record.value())));
    }

    private Step<DecisionMade> read(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null) {
            return refused(value, "MissingData", "the key is null; it must be the decisionId");
        }
        if (value != null && value.length > largest) {
            return refused(value, "TooLarge", value.length + " bytes; at most " + largest + " are read");
        }
        try {
            DecisionId id = new DecisionId(new String(key, StandardCharsets.UTF_8));
            return value == null ? new Step.Done<>(new DecisionMade(id, null)) : checked(id, value);
        } catch (SerializationException | IllegalArgumentException e) {
            // Both kinds of message come from the contract, which never repeats content.
            return refused(value, e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return refused(value, e.getClass().getSimpleName(), "the value cannot be read as a decision");
        }
    }

    private Step<DecisionMade> checked(DecisionId id, byte[] value) {
        Decision decision = decisions.read(value);
        if (!decision.decisionId().equals(id)) {
            return refused(value, "ForeignKey", "the key is not the decision's decisionId");
        }
        return DecisionCheck.problem(decision)
                .map(problem -> refused(value, "ImpossibleDecision", problem))
                .orElseGet(() -> new Step.Done<>(new DecisionMade(id, decision)));
    }

    private static Step<DecisionMade> refused(byte @Nullable [] original, String cause, String message) {
        return new Step.Refused<>(new Step.Refusal(original, STEP, cause, message));
    }
}
