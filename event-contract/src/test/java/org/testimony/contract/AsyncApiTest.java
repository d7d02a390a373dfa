package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testimony.contract.topic.DeadLetterHeaders;
import org.testimony.contract.topic.Topic;
import org.testimony.contract.topic.Topics;

/** The AsyncAPI page, the topics and the schemas say the same. */
class AsyncApiTest {
    private static final Path PAGE = Path.of("../docs/asyncapi.yaml");
    private JsonNode page;

    @BeforeEach
    void readThePage() throws IOException {
        page = new YAMLMapper().readTree(PAGE.toFile());
    }

    @Test
    void shouldHaveAChannelForEachTopicAndNoOther() {
        // Given
        List<String> channels = new ArrayList<>();

        // When
        page.path("channels")
                .forEach(channel -> channels.add(channel.path("address").asText()));

        // Then
        assertThat(channels)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void shouldPointToSchemasThatExistAndCoverEveryEvent() {
        // Given
        Set<String> files = new TreeSet<>();

        // When
        page.path("components").path("messages").forEach(message -> {
            JsonNode reference = message.path("payload").path("$ref");
            if (!reference.isMissingNode()) {
                Path schema = PAGE.resolveSibling(reference.asText());
                assertThat(Files.exists(schema)).as("%s exists", schema).isTrue();
                files.add(schema.getFileName().toString().replace(".schema.json", ""));
            }
        });

        // Then
        assertThat(files).isEqualTo(PublicEvents.BY_FILE.keySet());
    }

    @Test
    void shouldNameEveryHeaderOfADeadLetter() {
        // Given
        JsonNode headers = page.at("/components/messages/dead-letter/headers/properties");

        // When
        Stream<String> written = Stream.of(DeadLetterHeaders.class.getFields()).map(AsyncApiTest::text);

        // Then
        assertThat(written)
                .allSatisfy(name -> assertThat(headers.has(name)).as(name).isTrue());
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
