package org.testimony.setup.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;
import org.testimony.setup.ProjectFiles;

/** The list from which installations create topics is the one that the code knows. */
class TopicListTest {
    private final List<TopicSettings> list = FileTopics.read(ProjectFiles.at("deploy/topics.yaml"));

    TopicListTest() throws IOException {}

    private record Facts(String name, int partitions, Map<String, String> settings) {}

    @Test
    void shouldListWhatTheContractKnows() {
        // Given
        List<Facts> contract = Topics.all().stream()
                .map(topic -> new Facts(topic.name(), topic.partitions(), topic.settings()))
                .toList();

        // When
        List<Facts> listed = list.stream()
                .map(topic -> new Facts(topic.name(), topic.partitions(), topic.settings()))
                .toList();

        // Then
        assertThat(listed).isEqualTo(contract);
    }

    @Test
    void shouldLetTheOwnerWrite() {
        // Given
        Map<String, TopicSettings> byName =
                list.stream().collect(java.util.stream.Collectors.toMap(TopicSettings::name, topic -> topic));

        // Then
        for (Topic<?, ?> topic : Topics.all()) {
            if (topic.owner().endsWith("-service")) {
                assertThat(byName.get(topic.name()).writers())
                        .as("writers of %s", topic.name())
                        .contains(topic.owner().replace("-service", ""));
            }
        }
    }
}
