package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
    @Test
    void shouldFindTheArticleBetweenMenusAndFooters() {
        Page page = Pages.article(
                "",
                "",
                "<div class='related'><h3>More</h3><ul><li><a href='/1'>One</a></li><li><a href='/2'>Two</a></li></ul></div>"
                        + "<div class='comments'><p>I do not believe a word of this, sorry, but there it is, as always.</p></div>"
                        + "<footer><p>Copyright The Daily Example, all rights reserved, in every country.</p></footer>");

        assertThat(page.text()).isEqualTo(Pages.text());
        assertThat(page.readerable()).isTrue();
        assertThat(page.origins()).containsEntry("text", "page, strict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Two brothers leave the group</h1>",
                "<form><input name='q'><button>Search the archive</button></form>",
                "<aside><p>About this series, which began in the spring, and its authors.</p></aside>",
                "<ul class='share-bar'><li>Pass it on</li><li>Keep it</li></ul>",
                "<div style='display: none'>Hidden words, in a hidden place, for nobody to read.</div>",
                "<div aria-modal='true' role='dialog'><p>Sign up now, it is free, and always will be.</p></div>",
                "<div role='navigation'>Up, down, left, right, and everywhere else you may want to go.</div>",
                "<script>var text = 'words';</script><style>.a { content: 'words' }</style>",
                "<svg><title>An icon</title><text>words</text></svg>",
                "<template><p>A template of a paragraph, with words, and more words.</p></template>",
                "<noscript><p>Please enable scripts to read this page, and every other.</p></noscript>",
                "<iframe src='https://ads.example/'>words</iframe>",
            })
    void shouldLeaveOutWhatIsNoText(String markup) {
        assertThat(Pages.article("", markup, "").text()).isEqualTo(Pages.text());
    }

    @Test
    void shouldMakeParagraphsOfLineBreaks() {
        Page page = Pages.read("<body><div>" + String.join("<br> <br>", Pages.PARAGRAPHS) + "</div>");

        assertThat(page.text()).isEqualTo(Pages.text());
    }

    @Test
    void shouldNotPartASentenceAtAComment() {
        Page page = Pages.article("", "", "<div>He left in <!-- -->2015<!-- -->, alone.</div>");

        assertThat(page.text()).endsWith("\n\nHe left in 2015, alone.");
    }

    @Test
    void shouldJoinPartsThatAdvertisementsDivide() {
        Page page = Pages.read("<body><div class='part'><p>" + Pages.PARAGRAPHS[0] + "</p><p>" + Pages.PARAGRAPHS[1]
                + "</p></div><div class='ad-break'><a href='/buy'>Buy this</a></div><div class='part'><p>"
                + Pages.PARAGRAPHS[2] + "</p><p>" + Pages.PARAGRAPHS[3] + "</p></div>");

        assertThat(page.text()).isEqualTo(Pages.text());
    }

    @Test
    void shouldTrustNamesLessWhenTheyLeaveTooLittle() {
        Page page = Pages.read("<body><div class='extra'>" + Pages.paragraphs() + "</div>");

        assertThat(page.text()).isEqualTo(Pages.text());
        assertThat(page.origins()).containsEntry("text", "page, keeps unlikely");
    }

    @Test
    void shouldKeepTablesOfDataAndDropTablesOfLinks() {
        String data = "<table><tr><th>Year</th><th>Left</th></tr><tr><td>2014</td><td>21</td></tr></table>";
        String links = "<table><tr><td><a href='/1'>One link</a></td><td><a href='/2'>Other link</a></td></tr></table>";

        String text = Pages.article("", "", data + links).text();

        assertThat(text).contains("Year Left\n\n2014 21").doesNotContain("link");
    }

    @Test
    void shouldTakeTheTextOfTheDataWhereThePageHasNone() {
        Page page = Pages.read("<title>Two brothers leave the group</title><script type='application/ld+json'>"
                + "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"articleBody\":\""
                + String.join("\\n\\n", Pages.PARAGRAPHS) + "\"}</script><body><div id='app'>Loading</div>");

        assertThat(page.text()).isEqualTo(Pages.text());
        assertThat(page.readerable()).isTrue();
        assertThat(page.origins()).containsEntry("text", "structured data");
    }

    @Test
    void shouldWriteWhatLooksLikeMarkupSoThatItIsNone() {
        Page page = Pages.article("", "<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on a wall, and left.</p>", "");

        assertThat(page.text()).contains("\u2039script>alert(1)\u2039/script>").doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 |                               | ",
                "windows-1252 | text/html; charset=iso-8859-1 | ",
                "utf-8        | text/html; charset=iso-8859-1 | ",
                "utf-8        |                               | ",
                "windows-1251 |                               | <meta charset='windows-1251'>",
                "windows-1251 | text/html; charset=cp1251     | ",
                "utf-16le     | text/html                     | \ufeff",
                "gb18030      |                               | <meta http-equiv=content-type content='text/html; charset=gb2312'>",
                "utf-8        | text/html; charset=nonsense   | ",
                "utf-8        |                               | <meta charset='gb2312'>",
                "utf-8        | text/html; charset=shift_jis  | ",
                "shift_jis    | text/html; charset=shift_jis  | ",
                "utf-8        |                               | \ufeff",
            })
    void shouldReadTheCharacterSetWhateverTheLabelsSay(String charset, String contentType, String head) {
        String words = charset.equals("windows-1252") ? "Ren\u00e9 \u201cfled\u201d" : "\u0411\u0440\u0430\u0442";
        String html = (head == null ? "" : head) + "<body><p>" + words + "</p>" + Pages.paragraphs();

        Page page = PageReader.read(html.getBytes(Charset.forName(charset)), contentType, Pages.URL);

        assertThat(page.text()).startsWith(words);
    }

    @Test
    void shouldReadAPageThatIsCutOff() {
        byte[] bytes = ("<body><div>" + Pages.paragraphs() + "<p>And the rest is mis").getBytes(StandardCharsets.UTF_8);

        assertThat(PageReader.read(bytes, null, Pages.URL).text()).startsWith(Pages.text());
    }
}
