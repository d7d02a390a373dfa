package org.testimony.setup.topics;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.testimony.setup.answer.KafkaAnswers;

/** Makes the broker's topics what the file says, as far as that can be done without moving a key. */
public final class KafkaTopicSetup {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    private final Admin kafka;
    private final short replication;
    private final KafkaAnswers answers;

    /**
     * Works on one cluster.
     *
     * @param replication copies of each record of a new topic
     * @param limit how long Kafka may take for one answer
     */
    public KafkaTopicSetup(Admin kafka, short replication, Duration limit) {
        this.kafka = kafka;
        this.replication = replication;
        this.answers = new KafkaAnswers(limit);
    }

    /**
     * Creates what is missing and corrects retention and cleanup of what is there; may be repeated. Returns when a broker
     * knows all that it created.
     *
     * @return one sentence for each change
     * @throws IOException if Kafka refuses, does not answer in time, or has a topic with another number of partitions
     */
    public List<String> apply(Collection<TopicSettings> topics) throws IOException {
        Set<String> existing = answers.await(kafka.listTopics().names());
        List<TopicSettings> there =
                topics.stream().filter(topic -> existing.contains(topic.name())).toList();
        List<TopicSettings> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        requirePartitions(there);
        List<String> changes = new ArrayList<>();
        answers.await(kafka.createTopics(missing.stream().map(this::describe).toList())
                .all());
        awaitKnown(missing.stream().map(TopicSettings::name).toList());
        missing.forEach(topic -> changes.add("created " + topic.name()));
        changes.addAll(correct(there));
        return changes;
    }

    /** A broker may answer a moment late that it knows a topic which was just made. */
    private void awaitKnown(List<String> created) throws IOException {
        long end = System.nanoTime() + answers.limit().toNanos();
        while (true) {
            try {
                answers.await(kafka.describeTopics(created).allTopicNames());
                return;
            } catch (IOException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        }
    }

    private void requirePartitions(List<TopicSettings> topics) throws IOException {
        Map<String, TopicDescription> found = answers.await(
                kafka.describeTopics(topics.stream().map(TopicSettings::name).toList())
                        .allTopicNames());
        for (TopicSettings topic : topics) {
            int partitions =
                    Objects.requireNonNull(found.get(topic.name())).partitions().size();
            if (partitions != topic.partitions()) {
                throw new IOException("Topic " + topic.name() + " has " + partitions + " partitions, the list asks for "
                        + topic.partitions() + ". Keys would move: docs/topics.md tells how to change the number.");
            }
        }
    }

    private List<String> correct(List<TopicSettings> topics) throws IOException {
        List<ConfigResource> asked =
                topics.stream().map(KafkaTopicSetup::resource).toList();
        Map<ConfigResource, Config> found =
                answers.await(kafka.describeConfigs(asked).all());
        Map<ConfigResource, Collection<AlterConfigOp>> wrong = new HashMap<>();
        for (TopicSettings topic : topics) {
            Config now = Objects.requireNonNull(found.get(resource(topic)));
            List<AlterConfigOp> changes = topic.settings().entrySet().stream()
                    .filter(wanted ->
                            !wanted.getValue().equals(now.get(wanted.getKey()).value()))
                    .map(wanted -> new ConfigEntry(wanted.getKey(), wanted.getValue()))
                    .map(wanted -> new AlterConfigOp(wanted, AlterConfigOp.OpType.SET))
                    .toList();
            if (!changes.isEmpty()) {
                wrong.put(resource(topic), changes);
            }
        }
        answers.await(kafka.incrementalAlterConfigs(wrong).all());
        return wrong.keySet().stream().map(topic -> "corrected " + topic.name()).toList();
    }

    private NewTopic describe(TopicSettings topic) {
        return new NewTopic(topic.name(), topic.partitions(), replication).configs(topic.settings());
    }

    private static ConfigResource resource(TopicSettings topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
