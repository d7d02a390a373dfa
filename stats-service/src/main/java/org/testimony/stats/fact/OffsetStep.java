package org.testimony.stats.fact;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition moves in one transaction.
 *
 * @param stored what this writer believes is stored; absent when nothing is
 * @param next the offset to read next
 * @param deadLetters records on the way that could not be read
 */
record OffsetStep(TopicPartition partition, @Nullable Long stored, long next, int deadLetters) {}
