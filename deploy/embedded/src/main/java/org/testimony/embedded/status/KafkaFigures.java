package org.testimony.embedded.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how full the topics are and how far behind the groups. */
final class KafkaFigures implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Admin admin;
    private final Map<TopicPartition, Long> ends;

    KafkaFigures(String bootstrapServers) throws ExecutionException, TimeoutException, InterruptedException {
        int millis = (int) LIMIT.toMillis();
        this.admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", millis,
                "request.timeout.ms", millis));
        this.ends = offsets(partitions(), OffsetSpec.latest());
    }

    List<TopicStatus> topics() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> begins = offsets(List.copyOf(ends.keySet()), OffsetSpec.earliest());
        Map<String, TopicStatus> topics = new TreeMap<>();
        ends.forEach((place, end) -> topics.merge(
                place.topic(),
                new TopicStatus(place.topic(), 1, end - begins.getOrDefault(place, 0L)),
                (one, other) -> new TopicStatus(
                        one.name(), one.partitions() + other.partitions(), one.records() + other.records())));
        return List.copyOf(topics.values());
    }

    List<GroupStatus> groups() throws ExecutionException, TimeoutException, InterruptedException {
        List<GroupStatus> groups = new ArrayList<>();
        for (GroupListing group : await(admin.listGroups().all())) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    await(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata());
            Map<String, Long> lags = new TreeMap<>();
            committed.forEach((place, offset) -> {
                long lag = Math.max(0, ends.getOrDefault(place, 0L) - offset.offset());
                lags.merge(place.topic(), lag, Long::sum);
            });
            lags.forEach((topic, lag) -> groups.add(new GroupStatus(group.groupId(), topic, lag)));
        }
        return groups;
    }

    @Override
    public void close() {
        admin.close(LIMIT);
    }

    private List<TopicPartition> partitions() throws ExecutionException, TimeoutException, InterruptedException {
        List<TopicPartition> places = new ArrayList<>();
        for (TopicDescription topic : await(
                        admin.describeTopics(await(admin.listTopics().names())).allTopicNames())
                .values()) {
            topic.partitions().forEach(part -> places.add(new TopicPartition(topic.name(), part.partition())));
        }
        return places;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> places, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        places.forEach(place -> asked.put(place, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> answer :
                await(admin.listOffsets(asked).all()).entrySet()) {
            offsets.put(answer.getKey(), answer.getValue().offset());
        }
        return offsets;
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
