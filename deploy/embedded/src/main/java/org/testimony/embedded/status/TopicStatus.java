package org.testimony.embedded.status;

/** How many records a topic holds, transaction markers included. */
public record TopicStatus(String name, int partitions, long records) {}
