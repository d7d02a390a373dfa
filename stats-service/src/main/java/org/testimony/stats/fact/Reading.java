package org.testimony.stats.fact;

import org.testimony.contract.topic.DeadLetterHeaders;

/** What came of reading a record. */
sealed interface Reading {
    record Fine(Fact fact) implements Reading {}

    record Unreadable(DeadLetterHeaders.Reason reason) implements Reading {}
}
