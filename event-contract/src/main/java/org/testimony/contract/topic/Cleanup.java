package org.testimony.contract.topic;

/** What the broker removes from a topic. */
public enum Cleanup {
    /** Records older than the retention. */
    DELETE,
    /** All but the newest record of each key. */
    COMPACT;

    /** The value of Kafka's {@code cleanup.policy}. */
    public String policy() {
        return this == DELETE ? "delete" : "compact";
    }
}
