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
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/** A second organisation needs a codebook and no code: corpus/al-shabaab.jsonl. */
class AlShabaabTest {
    private static final ArticleReader AL_SHABAAB = new RuleBasedReader(CodebookReader.bundled("al-shabaab"));
    private static final ArticleReader ISLAMIC_STATE = Readers.ofWords();

    /** Of fifteen; what is missed is listed, so that a change shows which. */
    private static final int RIGHT = 12;

    @Test
    void shouldReadWhoLeftTheOtherOrganisation() throws IOException {
        // When
        List<String> right = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (JsonNode expected : articles()) {
            boolean same = asExpected(expected, AL_SHABAAB.read(article(expected)));
            (same ? right : wrong).add(expected.get("id").asText());
        }

        // Then
        assertThat(right).as("wrong: %s", wrong).hasSizeGreaterThanOrEqualTo(RIGHT);
    }

    private static boolean asExpected(JsonNode expected, TaggedArticle reading) {
        List<String> names = reading.mentions().stream()
                .map(MentionReading::name)
                .filter(Objects::nonNull)
                .toList();
        return reading.relevant() == expected.get("relevant").asBoolean() && names.equals(texts(expected.get("names")));
    }

    private static List<JsonNode> articles() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AlShabaabTest.class.getResourceAsStream("/corpus/al-shabaab.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.add(mapper.readTree(line));
            }
        }
        return out;
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
