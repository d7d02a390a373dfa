package org.testimony.stats.fact;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it says.
 *
 * @param fact absent for a record that went to the dead letters
 */
record Received(
        ConsumerRecord<byte[], byte[]> origin, @Nullable Fact fact) {
    TopicPartition partition() {
        return new TopicPartition(origin.topic(), origin.partition());
    }

    Received asDeadLetter() {
        return new Received(origin, null);
    }
}
