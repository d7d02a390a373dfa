package org.testimony.classify.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalPaperTest {
    @Test
    void shouldBreakAtSpacesAndHangWhatFollows() {
        // Given
        Sheet sheet = new Sheet("");
        sheet.line(1, Sheet.plain("one two three four five six seven eight nine ten"));

        // When
        String printed = new TerminalPaper(40, false).print(sheet.explanation());

        // Then
        assertThat(printed).isEqualTo("  one two three four five six seven\n    eight nine ten\n");
    }

    @Test
    void shouldKeepALongWordWhole() {
        // Given
        Sheet sheet = new Sheet("");
        sheet.line(0, Sheet.plain("see " + "x".repeat(60) + " there"));

        // When
        String printed = new TerminalPaper(40, false).print(sheet.explanation());

        // Then
        assertThat(printed.lines()).containsExactly("see", "  " + "x".repeat(60), "  there");
    }

    @Test
    void shouldColourOnlyWhereThereAreColours() {
        // Given
        Sheet sheet = new Sheet("");
        sheet.line(0, Sheet.found("relevant"), Sheet.plain(" 0.80"));

        // Then
        assertThat(new TerminalPaper(80, false).print(sheet.explanation())).isEqualTo("relevant 0.80\n");
        assertThat(new TerminalPaper(80, true).print(sheet.explanation()))
                .isEqualTo("\u001b[0;32mrelevant \u001b[0m0.80\n");
    }

    @Test
    void shouldCountAChineseCharacterAsTwoColumns() {
        // Given
        Sheet sheet = new Sheet("");
        sheet.line(0, Sheet.plain("一二三四五六七八九十 一二三四五六七八九十"));

        // Then
        assertThat(new TerminalPaper(40, false).print(sheet.explanation()).lines())
                .hasSize(2);
    }
}
