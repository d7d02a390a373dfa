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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;

/** A second organisation needs a codebook and no code: corpus/al-shabaab.jsonl. */
class AlShabaabTest {
    private static final ArticleReader AL_SHABAAB = new RuleBasedReader(CodebookReader.bundled("al-shabaab"));
    private static final ArticleReader ISLAMIC_STATE = new RuleBasedReader(CodebookReader.fromClasspath());

    static Stream<Arguments> articles() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Arguments> out = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AlShabaabTest.class.getResourceAsStream("/corpus/al-shabaab.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = mapper.readTree(line);
                out.add(Arguments.of(article.get("id").asText(), article));
            }
        }
        return out.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldReadWhoLeftTheOtherOrganisation(String id, JsonNode expected) {
        // When
        TaggedArticle reading = AL_SHABAAB.read(article(expected));

        // Then
        assertThat(reading.relevant()).as(id).isEqualTo(expected.get("relevant").asBoolean());
        assertThat(reading.mentions())
                .extracting(MentionReading::name)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(texts(expected.get("names")));
        assertThat(reading.narratives())
                .extracting(Narrative::code)
                .containsExactlyInAnyOrderElementsOf(texts(expected.get("narratives")));
        assertThat(reading.codebook().id()).isEqualTo("al-shabaab");
    }

    @Test
    void shouldNotMixUpTheOrganisations() {
        // Given
        Article raqqa = Articles.saying("Nadim quit Islamic State in 2015 and fled to Turkey.");
        Article jilib = Articles.saying("Guled quit al-Shabaab in 2015 and fled to Nairobi.");

        // Then
        assertThat(ISLAMIC_STATE.read(raqqa).relevant()).isTrue();
        assertThat(AL_SHABAAB.read(raqqa).relevant()).isFalse();
        assertThat(ISLAMIC_STATE.read(jilib).relevant()).isFalse();
        assertThat(AL_SHABAAB.read(jilib).relevant()).isTrue();
    }

    private static Article article(JsonNode json) {
        return Articles.of(
                json.get("title").asText(),
                json.get("text").asText(),
                json.get("lang").asText(),
                json.get("published").asText());
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }
}
