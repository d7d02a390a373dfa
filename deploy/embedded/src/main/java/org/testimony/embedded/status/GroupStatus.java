package org.testimony.embedded.status;

/** How many records a consumer group has not yet read of a topic. */
public record GroupStatus(String group, String topic, long lag) {}
