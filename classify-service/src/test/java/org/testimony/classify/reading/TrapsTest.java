package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/** The ways in which texts mislead a reader, one short article each: corpus/traps.jsonl. */
class TrapsTest {
    private static final ArticleReader READER = Readers.ofWords();

    static Stream<Arguments> traps() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Arguments> out = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TrapsTest.class.getResourceAsStream("/corpus/traps.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode trap = mapper.readTree(line);
                out.add(Arguments.of(trap.get("id").asText(), trap));
            }
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void shouldReadWhatTheTextSaysAndNoMore(String id, JsonNode trap) {
        // Given
        List<String> names = new ArrayList<>();
        trap.get("names").forEach(name -> names.add(name.asText()));

        // When
        TaggedArticle reading = READER.read(Articles.of(
                trap.get("title").asText(),
                trap.get("text").asText(),
                trap.get("lang").asText(),
                trap.get("published").asText()));

        // Then
        assertThat(reading.relevant()).as(id).isEqualTo(trap.get("relevant").asBoolean());
        assertThat(reading.mentions().stream().map(MentionReading::name).filter(Objects::nonNull))
                .as(id)
                .containsExactlyInAnyOrderElementsOf(names);
    }
}
