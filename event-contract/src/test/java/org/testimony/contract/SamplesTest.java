package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimony.contract.topic.Json;
import org.testimony.contract.topic.JsonSerde;

/** A golden sample of each released event is still read, loses nothing on the way and fits its schema. */
class SamplesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path SAMPLES = RESOURCES.resolve("samples");

    private static final List<String> VERSIONS = List.of("v1", "v1.1", "v1.2", "v1.3");

    static Stream<Arguments> samples() {
        return VERSIONS.stream()
                .flatMap(version -> PublicEvents.BY_FILE.keySet().stream()
                        .map(event ->
                                Arguments.of(event, SAMPLES.resolve(version).resolve(event + ".json"))))
                .filter(sample -> Files.exists((Path) sample.get()[1]));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadAndWriteTheSampleWithoutLoss(String event, Path file) throws IOException {
        // Given
        byte[] sample = Files.readAllBytes(file);

        // When
        JsonNode written = roundTrip(PublicEvents.BY_FILE.get(event), sample);

        // Then
        assertThat(written).isEqualTo(Json.mapper().readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldFitTheReleasedSchema(String event, Path file) throws IOException {
        // Given
        JsonNode sample = Json.mapper().readTree(file.toFile());
        JsonNode schema = Json.mapper()
                .readTree(RESOURCES
                        .resolve("released/v1/" + event + ".schema.json")
                        .toFile());

        // When
        var faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(sample);

        // Then
        assertThat(faults).isEmpty();
    }

    private static <T> JsonNode roundTrip(Class<T> type, byte[] sample) throws IOException {
        JsonSerde<T> serde = new JsonSerde<>(type);
        return Json.mapper().readTree(serde.write(serde.read(sample)));
    }
}
