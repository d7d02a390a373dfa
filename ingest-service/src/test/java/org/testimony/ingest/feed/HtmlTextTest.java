package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain words                                   | plain words",
                "a &amp; b &lt; c                              | a & b < c",
                "2 < 3 and 4 > 1                               | 2 < 3 and 4 > 1",
                "<p>one</p><p>two</p>                          | one\\n\\ntwo",
                "<p>one<br>two<br/>three</p>                   | one\\ntwo\\nthree",
                "<div><p> one </p> <p>two</p></div>tail        | one\\n\\ntwo\\n\\ntail",
                "<h2>Head</h2>text <em>in</em> <b>line</b>.    | Head\\n\\ntext in line.",
                "<p>a</p><script>alert(1)</script><p>b</p>     | a\\n\\nb",
                "<style>p{}</style><p onclick=x()>a</p>        | a",
                "<table><tr><td>1</td><td>2</td></tr></table>  | 1 2",
                "<p>a<!-- hidden --></p>                       | a",
                "<svg><text>x</text></svg><p>a</p>             | x\\n\\na",
                "<p>unclosed <b>tags                           | unclosed tags",
            })
    void shouldKeepWordsAndParagraphs(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Plain                    | Plain",
                "A <b>bold</b> claim      | A bold claim",
                "AT&amp;T                 | AT&T",
                "R&D at 100%              | R&D at 100%",
                "1 < 2                    | 1 < 2",
            })
    void shouldReadTitles(String raw, String title) {
        assertThat(HtmlText.title(raw)).isEqualTo(title);
    }

    @Test
    void shouldSurviveDeepNesting() {
        assertThat(HtmlText.of("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
    }
}
