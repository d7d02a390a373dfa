package org.testimony.contract.topic;

/** What the broker removes from a topic. */
public enum Cleanup {
    /** Records older than the retention. */
    DELETE,
    /** All but the newest record of each key. */
    COMPACT;

    /** The broker's setting for how long records are kept, or of a compacted topic those that take a key away. */
    public String retention() {
        return this == DELETE ? "retention.ms" : "delete.retention.ms";
    }

    /** The value of Kafka's {@code cleanup.policy}. */
    public String policy() {
        return this == DELETE ? "delete" : "compact";
    }
}
