package org.testimony.embedded.kafka;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.testimony.contract.topic.Topic;

/** Creates topics with the settings that the contract gives them. */
public final class KafkaTopics {
    private static final long TIMEOUT_SECONDS = 60;

    private KafkaTopics() {}

    /** Creates the topics that do not exist and leaves the others as they are; returns when all can be used. */
    public static void create(String bootstrapServers, Collection<Topic<?, ?>> topics) throws IOException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS));
        try (Admin admin = Admin.create(settings)) {
            Set<String> existing = await(admin.listTopics().names());
            List<Topic<?, ?>> missing = topics.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            createMissing(admin, missing);
            await(admin.describeTopics(topics.stream().map(Topic::name).toList())
                    .allTopicNames());
        }
    }

    private static void createMissing(Admin admin, List<Topic<?, ?>> missing) throws IOException {
        List<NewTopic> wanted = missing.stream().map(KafkaTopics::describe).toList();
        for (KafkaFuture<Void> creation : admin.createTopics(wanted).values().values()) {
            try {
                await(creation);
            } catch (IOException e) {
                // Another process may have been quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static NewTopic describe(Topic<?, ?> topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings());
    }

    private static <T> T await(KafkaFuture<T> answer) throws IOException {
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Kafka refused: " + e.getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Kafka", e);
        }
    }
}
