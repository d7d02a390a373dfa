package org.testimony.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void shouldRemoveControlsAndKeepParagraphs() {
        assertThat(CleanText.of("\uFEFFA\u0000b\u0007c\r\n\r\nd\re\tf\u202Eg\u2066h\u0085"))
                .isEqualTo("Abc\n\nd\ne\tfgh");
    }

    @Test
    void shouldKeepJoinersThatWordsNeed() {
        assertThat(CleanText.of("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"))
                .isEqualTo("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");
    }

    @Test
    void shouldComposeAndReplaceHalvesOfPairs() {
        assertThat(CleanText.of("cafe\u0301 \ud83d\ude00 \ud83d!")).isEqualTo("caf\u00e9 \ud83d\ude00 \ufffd!");
    }

    @Test
    void shouldPutATitleOnOneLine() {
        assertThat(CleanText.oneLine(" Fighters\u00a0 leave\n\t Raqqa ")).isEqualTo("Fighters leave Raqqa");
    }

    @Test
    void shouldNeverCutACharacterInHalf() {
        assertThat(CleanText.cut("ab\ud83d\ude00", 3)).isEqualTo("ab");
        assertThat(CleanText.cut("ab\ud83d\ude00", 4)).isEqualTo("ab\ud83d\ude00");
    }
}
