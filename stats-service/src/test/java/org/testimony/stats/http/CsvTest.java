package org.testimony.stats.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void shouldQuoteWhatWouldBreakALine() {
        assertThat(Csv.line(Table.row("plain", "a,b", "say \"no\"", "two\nlines", null, 7)))
                .isEqualTo("plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\tx", "\rx"})
    void shouldDisarmFormulas(String cell) {
        assertThat(Csv.line(Table.row(cell)).replace("\"", "")).startsWith("'" + cell.charAt(0));
    }

    @Test
    void shouldLeaveOtherCellsAlone() {
        assertThat(Csv.line(Table.row("a=b", "'quoted'", "2015-05"))).isEqualTo("a=b,'quoted',2015-05\r\n");
    }
}
