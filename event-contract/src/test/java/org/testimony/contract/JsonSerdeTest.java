package org.testimony.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.article.Article;
import org.testimony.contract.topic.JsonSerde;

class JsonSerdeTest {
    private static final Path SAMPLE = Path.of("src/test/resources/samples/v1/article.json");
    private final JsonSerde<Article> serde = new JsonSerde<>(Article.class);

    @Test
    void shouldIgnoreAFieldItDoesNotKnow() throws IOException {
        // Given
        String newer = Files.readString(SAMPLE).replaceFirst("\\{", "{\"inventedLater\": {\"deep\": [1]},");

        // When
        Article article = serde.read(newer.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(article.revision()).isEqualTo(1);
    }

    @Test
    void shouldReadAnAbsentListAsEmpty() throws IOException {
        // Given
        String without = Files.readString(SAMPLE).replaceFirst("\"authors\": \\[[^]]*],", "");

        // When
        Article article = serde.read(without.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(article.authors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "42", "\"secret name\"", "{} {}", "{\"articleId\": \"a\"}"})
    void shouldRefuseWhatIsNoArticle(String bytes) {
        assertThatThrownBy(() -> serde.read(bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("Article: ")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"revision\": 1', '\"revision\": 0', revision must be at least 1",
        "'\"revision\": 1', '\"revision\": \"canary\"', revision",
        "'\"language\": \"en\"', '\"language\": \" \"', language must not be blank",
        "'\"publishedAtSource\": \"feed\"', '\"publishedAtSource\": \"canary\"', publishedAtSource",
        "'2015-09-21T06:00:00Z', 'canary', publishedAt"
    })
    void shouldNameThePlaceThatIsWrongAndKeepTheContentToItself(String right, String wrong, String message)
            throws IOException {
        // Given
        String broken = Files.readString(SAMPLE).replace(right, wrong);

        // When / Then
        assertThatThrownBy(() -> serde.read(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }
}
