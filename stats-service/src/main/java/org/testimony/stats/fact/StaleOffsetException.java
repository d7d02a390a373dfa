package org.testimony.stats.fact;

import org.apache.kafka.common.TopicPartition;

/** Another instance moved this partition on: what was about to be written is its business now. */
final class StaleOffsetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleOffsetException(TopicPartition partition) {
        super("another instance has moved on " + partition);
    }
}
