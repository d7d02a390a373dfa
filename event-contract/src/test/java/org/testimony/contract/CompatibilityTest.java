package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was released stays readable: a field may be added, never removed, retyped or made required. The files under
 * {@code released/} are frozen; a release adds a folder and changes none.
 */
class CompatibilityTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<String> events() {
        return PublicEvents.BY_FILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldKeepEveryReleasedField(String event) throws IOException {
        // Given
        JsonNode released = MAPPER.readTree(Path.of("src/test/resources/released/v1", event + ".schema.json")
                .toFile());

        // When
        List<String> breaks = breaks(released, RecordSchema.of(PublicEvents.BY_FILE.get(event)));

        // Then
        assertThat(breaks).isEmpty();
    }

    @Test
    void shouldNoticeARemovedARetypedAndANewlyRequiredField() {
        // Given
        ObjectNode released = RecordSchema.of(PublicEvents.BY_FILE.get("article"));
        ObjectNode now = released.deepCopy();
        ((ObjectNode) now.get("properties")).remove("authors");
        ((ObjectNode) now.at("/properties/revision")).put("type", "string");
        now.withArray("required").add("feedId");

        // When
        List<String> breaks = breaks(released, now);

        // Then
        assertThat(breaks)
                .containsExactlyInAnyOrder(
                        "#/authors was removed", "#/revision changed its type", "#/feedId became required");
    }

    private static List<String> breaks(JsonNode released, JsonNode now) {
        List<String> breaks = new ArrayList<>();
        compare("#", released, now, breaks);
        released.path("$defs").fields().forEachRemaining(definition -> {
            JsonNode current = now.path("$defs").path(definition.getKey());
            compare(definition.getKey(), definition.getValue(), current, breaks);
        });
        return breaks;
    }

    private static void compare(String place, JsonNode released, JsonNode now, List<String> breaks) {
        released.path("properties").fields().forEachRemaining(field -> {
            JsonNode current = now.path("properties").path(field.getKey());
            String name = place + "/" + field.getKey();
            if (current.isMissingNode()) {
                breaks.add(name + " was removed");
            } else if (!sameType(field.getValue(), current)) {
                breaks.add(name + " changed its type");
            }
        });
        List<String> before = texts(released.path("required"));
        texts(now.path("required")).stream()
                .filter(field -> !before.contains(field))
                .forEach(field -> breaks.add(place + "/" + field + " became required"));
    }

    private static boolean sameType(JsonNode released, JsonNode now) {
        boolean keepsItsValues = texts(now.path("enum")).containsAll(texts(released.path("enum")));
        return keepsItsValues
                && released.path("type").equals(now.path("type"))
                && released.path("format").equals(now.path("format"))
                && released.path("$ref").equals(now.path("$ref"))
                && released.path("items").equals(now.path("items"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
