package org.testimony.setup.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.embedded.kafka.Broker;
import org.testimony.setup.ProjectFiles;

/** Topics on a real broker. */
class KafkaTopicSetupTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Broker broker;
    private static Admin kafka;

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.start(folder, 0);
        kafka = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        kafka.close();
        broker.close();
    }

    private static List<String> apply(TopicSettings... topics) throws IOException {
        return new KafkaTopicSetup(kafka, (short) 1, LIMIT).apply(List.of(topics));
    }

    private static TopicSettings topic(String name, int partitions, Duration retention) {
        return new TopicSettings(name, partitions, "delete", retention, List.of(), List.of());
    }

    @Test
    void shouldCreateTheWholeListOnceHoweverOftenItRuns() throws IOException {
        // Given
        List<TopicSettings> list = FileTopics.read(ProjectFiles.at("deploy/topics.yaml"));
        KafkaTopicSetup setup = new KafkaTopicSetup(kafka, (short) 1, LIMIT);

        // When
        List<String> first = setup.apply(list);
        List<String> second = setup.apply(list);

        // Then
        assertThat(first).hasSameSizeAs(list).contains("created articles");
        assertThat(second).isEmpty();
    }

    @Test
    void shouldCorrectTheRetention() throws Exception {
        // Given
        apply(topic("kept", 1, Duration.ofDays(3)));

        // When
        List<String> changes = apply(topic("kept", 1, Duration.ofDays(4)));

        // Then
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, "kept");
        assertThat(changes).containsExactly("corrected kept");
        assertThat(kafka.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .get(resource)
                        .get("retention.ms")
                        .value())
                .isEqualTo(Long.toString(Duration.ofDays(4).toMillis()));
    }

    @Test
    void shouldRefuseToMoveKeys() throws IOException {
        // Given
        apply(topic("keyed", 2, Duration.ofDays(1)));

        // When, Then
        assertThatThrownBy(() -> apply(topic("keyed", 3, Duration.ofDays(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keyed has 2 partitions")
                .hasMessageContaining("docs/topics.md");
    }
}
