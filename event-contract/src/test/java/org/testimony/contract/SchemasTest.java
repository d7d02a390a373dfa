package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schemas say the same as the records. After a deliberate addition, {@code mvn test
 * -Dcontract.write=true} writes them anew; read the difference before committing it.
 */
class SchemasTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    static Stream<String> events() {
        return PublicEvents.BY_FILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldDescribeTheRecordAsItIs(String event) throws IOException {
        // Given
        ObjectNode ofRecord = RecordSchema.of(PublicEvents.BY_FILE.get(event));
        Path file = SCHEMAS.resolve(event + ".schema.json");
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ofRecord) + "\n");
        }

        // When
        JsonNode published = MAPPER.readTree(file.toFile());

        // Then
        assertThat(published).isEqualTo(MAPPER.readTree(ofRecord.toString()));
    }
}
