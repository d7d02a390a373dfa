package org.testimony.classify.resolution;

import org.jspecify.annotations.Nullable;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;

/**
 * What an analyst decided, on its way to the task where the persons of one organisation meet.
 *
 * @param decision null when the decision was withdrawn
 */
public record DecisionMade(DecisionId decisionId, @Nullable Decision decision) implements Arrival {}
