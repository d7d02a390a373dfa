package org.testimony.setup.topics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The list of topics in a YAML file; an unknown field is an error. */
public final class FileTopics {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FileTopics() {}

    private record Content(List<TopicSettings> topics) {}

    /**
     * The topics in the order of the file.
     *
     * @throws IOException if the file cannot be read, or says what no topic can be
     */
    public static List<TopicSettings> read(Path file) throws IOException {
        return List.copyOf(YAML.readValue(file.toFile(), Content.class).topics());
    }
}
