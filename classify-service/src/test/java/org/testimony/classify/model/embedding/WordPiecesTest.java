package org.testimony.classify.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("[CLS]", 1),
            Map.entry("[SEP]", 2),
            Map.entry("[UNK]", 3),
            Map.entry("desert", 10),
            Map.entry("##er", 11),
            Map.entry("##ers", 12),
            Map.entry("cafe", 13),
            Map.entry("-", 14),
            Map.entry(".", 15),
            Map.entry("”", 16));

    private final WordPieces pieces = new WordPieces(WORDS, 8);

    @Test
    void shouldTakeTheLongestKnownBeginning() {
        assertThat(pieces.of("Deserters")).containsExactly(1, 10, 12, 2);
    }

    @Test
    void shouldDropAccentsAndSetMarksApart() {
        assertThat(pieces.of("Café-desert.”")).containsExactly(1, 13, 14, 10, 15, 16, 2);
    }

    @Test
    void shouldMakeOneUnknownPieceOfAWordItCannotSplit() {
        assertThat(pieces.of("desertxyz cafe")).containsExactly(1, 3, 13, 2);
    }

    @Test
    void shouldCutLongTextsButKeepTheirEnd() {
        assertThat(pieces.of("cafe ".repeat(50))).hasSize(8).endsWith(2);
    }

    @Test
    void shouldRefuseAVocabularyWithoutItsMarks() {
        assertThatThrownBy(() -> new WordPieces(Map.of("a", 1), 8)).hasMessageContaining("[UNK]");
    }
}
