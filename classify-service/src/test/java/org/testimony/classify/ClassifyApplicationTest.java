package org.testimony.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.classify.codebook.CodebookException;

/** A service never starts with another codebook than the one it was told. */
class ClassifyApplicationTest {
    @TempDir
    Path folder;

    @Test
    void shouldTakeTheCodebookThatItIsTold() {
        assertThat(application("al-shabaab").codebook().id()).isEqualTo("al-shabaab");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThatThrownBy(() -> application("/nowhere/mine.yaml").codebook())
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("/nowhere/mine.yaml")
                .hasMessageContaining("check path")
                .hasMessageContaining("al-shabaab");
    }

    @Test
    void shouldRefuseAPatternThatRefersToNothingAndSayWhere() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                id: mine
                version: "1"
                include: [islamic-state.yaml]
                patterns: {left: {en: [quit <nobody>]}}
                """);

        // Then
        assertThatThrownBy(() -> application(file.toString()).codebook())
                .isInstanceOf(CodebookException.class)
                .hasMessageContaining("codebook mine 1: patterns.left")
                .hasMessageContaining("nobody");
    }

    private static ClassifyApplication application(String codebook) {
        return new ClassifyApplication(new Told(Optional.of(codebook)));
    }

    /** Only the codebook matters here. */
    private record Told(Optional<String> codebook) implements ClassifyConfig {
        @Override
        public Models models() {
            throw new UnsupportedOperationException("nothing is read here");
        }

        @Override
        public int largestArticle() {
            return 1;
        }

        @Override
        public Duration seenRetention() {
            return Duration.ZERO;
        }

        @Override
        public Faults faults() {
            throw new UnsupportedOperationException("no stream runs here");
        }
    }
}
