package org.testimony.classify.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testimony.classify.text.CodebookCheck;

class CodebookReaderTest {
    @Test
    void shouldReadTheCodebookThatComesWithTheService() {
        // When
        Codebook codebook = CodebookReader.fromClasspath();

        // Then
        assertThat(codebook.organisation().id()).isEqualTo("islamic-state");
        assertThat(codebook.narratives())
                .extracting(NarrativeDefinition::code)
                .containsExactly("infighting", "brutality", "corruption", "hardship");
    }

    @Test
    void shouldNameTheLineOfAnUnknownKey() throws IOException {
        assertThatThrownBy(() -> read(standard() + "\nsurprise: 1\n"))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("line")
                .hasMessageContaining("surprise");
    }

    @Test
    void shouldRefuseAnUnknownLanguage() throws IOException {
        String broken = standard().replaceFirst("\n      nl:", "\n      xx:");

        assertThatThrownBy(() -> read(broken)).hasMessageContaining("language must be one of");
    }

    @Test
    void shouldSayThatAMissingFileCannotBeRead() {
        assertThatThrownBy(() -> CodebookReader.fromPath(Path.of("no-such-codebook.yaml")))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("no-such-codebook.yaml")
                .hasMessageContaining("check path");
    }

    @Test
    void shouldRefuseACodebookWithoutAVersion() throws IOException {
        assertThatThrownBy(() -> read(standard().replaceFirst("(?m)^version:.*$", "")))
                .hasMessageContaining("version must not be blank");
    }

    @Test
    void shouldNameAPatternThatRefersToNothing() throws IOException {
        Codebook broken = read(
                standard().replace("patterns:\n", "patterns:\n  defector:\n    en: [used to belong to ~3 <nobody>]\n"));

        assertThatThrownBy(() -> CodebookCheck.check(broken))
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("codebook islamic-state")
                .hasMessageContaining("patterns.defector")
                .hasMessageContaining("nobody");
    }

    private static String standard() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CodebookReaderTest.class.getResourceAsStream(CodebookReader.DEFAULT_RESOURCE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Codebook read(String yaml) {
        return CodebookReader.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
