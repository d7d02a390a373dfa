package org.testimony.embedded.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.testimony.contract.topic.Topic;

/** Creates topics with the settings that the contract gives them. */
public final class KafkaTopics {
    private KafkaTopics() {}

    /**
     * Creates the topics that do not exist and leaves the others as they are; returns when all can be used.
     *
     * @throws IOException if Kafka refuses, or does not answer a question within the limit
     */
    public static void create(String bootstrapServers, Collection<Topic<?, ?>> topics, Duration limit)
            throws IOException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis());
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = await(admin.listTopics().names(), limit);
            List<Topic<?, ?>> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            createMissing(admin, missing, limit);
            awaitKnown(admin, topics.stream().map(Topic::name).toList(), limit);
        }
    }

    private static void createMissing(Admin admin, List<Topic<?, ?>> missing, Duration limit) throws IOException {
        List<NewTopic> wanted = missing.stream().map(KafkaTopics::describe).toList();
        for (KafkaFuture<Void> creation : admin.createTopics(wanted).values().values()) {
            try {
                await(creation, limit);
            } catch (IOException e) {
                // Another process may have been quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** A broker may answer a moment late that it knows a topic which was just made. */
    private static void awaitKnown(Admin admin, List<String> names, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                await(admin.describeTopics(names).allTopicNames(), limit);
                return;
            } catch (IOException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static NewTopic describe(Topic<?, ?> topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings());
    }

    private static <T> T await(KafkaFuture<T> answer, Duration limit) throws IOException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused: " + e.getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Kafka did not answer within " + limit.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Kafka", e);
        }
    }
}
