package org.testimony.stats.fact;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.testimony.contract.topic.DeadLetterHeaders;

/** A record that cannot be handled, and why. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, DeadLetterHeaders.Reason reason) {}
