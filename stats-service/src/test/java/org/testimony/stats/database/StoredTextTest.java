package org.testimony.stats.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    @Test
    void shouldReplaceWhatPostgresCannotStoreOneForOne() {
        assertThat(StoredText.clean("a\0b\uD83Dc\uDE00d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        assertThat(StoredText.clean("\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD\uD83D\uDE00");
    }

    @Test
    void shouldKeepAllOtherText() {
        String text = "إبراهيم \uD83D\uDE00 \\u0000 ok";
        assertThat(StoredText.clean(text)).isSameAs(text);
    }

    @Test
    void shouldCleanTextsInsideJson() {
        assertThat(StoredText.json(Map.of("k", "a\0b"))).isEqualTo("{\"k\":\"a\uFFFDb\"}");
    }
}
