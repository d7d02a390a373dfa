package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testimony.ingest.feed.repair.Repair;

/** Ill-formed feeds are read as far as they go, and every repair is told. */
class FeedRepairsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<title>R&D at 5 & more</title>                 | R&D at 5 & more | BARE_AMPERSAND",
                "<title>caf&eacute; &nosuch;</title>            | caf\u00e9 &nosuch; | UNKNOWN_ENTITY",
                "<title>1 < 2</title>                           | 1 < 2           | BARE_LESS_THAN",
                "<title>a &#0; b</title>                        | a \ufffd b      | BAD_CHARACTER_REFERENCE",
                "<title>a <b>bold claim</title>                 | a bold claim    | UNCLOSED_ELEMENT",
                "<title>a</b> claim</title>                     | a claim         | STRAY_END_TAG",
                "<title lang=en>a</title>                       | a               | BAD_ATTRIBUTE",
                "<title lang='en>a</title>                      | a               | BAD_ATTRIBUTE",
                "<title><![CDATA[a                              | a               | UNCLOSED_SECTION",
                "<dc:title>a</dc:title>                         | a               | UNDECLARED_PREFIX",
                "<title>\u00e2\u20ac\u0153a\u00e2\u20ac\u009d</title>       | \u201ca\u201d   | DOUBLE_ENCODED",
                "<title>a</title><link>javascript:x()</link>    | a               | UNSAFE_LINK",
                "<title>a</title><pubDate>x</pubDate>           | a               | UNREADABLE_DATE",
                "<title>a&amp;lt;script&amp;gt;b</title>        | a               | ACTIVE_MARKUP",
            })
    void shouldReadAndTell(String element, String title, Repair repair) throws Exception {
        Feed feed = read("<rss><channel><item>" + element + "</item></channel></rss>");
        assertThat(feed.items().get(0).title()).startsWith(title.strip());
        assertThat(feed.repairs()).containsKey(repair);
    }

    @Test
    void shouldTellNothingAboutAWellFormedFeed() throws Exception {
        for (String sample : SampleFeeds.ALL.subList(2, 6)) {
            assertThat(read(sample).repairs()).isEmpty();
        }
    }

    @Test
    void shouldKeepTheItemsBeforeACut() throws Exception {
        String rss = "<rss><channel><item><title>one</title></item><item><title>two</title></item><item><ti";
        Feed feed = read(rss);
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one", "two", "");
        assertThat(feed.repairs()).containsKey(Repair.UNCLOSED_ELEMENT);
    }

    @Test
    void shouldReadAFeedBetweenWarningsOfItsProgram() throws Exception {
        String answer = "<br />\n<b>Warning</b>: something in line 7<br />\n<?xml version='1.0'?><rss><channel><item>"
                + "<title>one</title></item></channel></rss>\n<!-- 0.2 s --><p>done</p>";
        Feed feed = read(answer);
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("one");
        assertThat(feed.repairs()).containsKeys(Repair.TEXT_BEFORE_ROOT, Repair.TEXT_AFTER_ROOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // header says                    | prolog says   | bytes are       | what is used
                "-                                | -             | UTF-8           | UTF-8",
                "application/xml; charset=utf-8   | koi8-r        | UTF-8           | UTF-8",
                "application/xml; charset=koi8-r  | utf-8         | KOI8-R          | KOI8-R",
                "application/xml                  | windows-1251  | windows-1251    | windows-1251",
                "text/xml; charset='utf-8'        | windows-1251  | windows-1251    | windows-1251",
                "text/xml; charset=us-ascii       | windows-1251  | windows-1251    | windows-1251",
                "text/xml; charset=iso-8859-1     | -             | UTF-8           | UTF-8",
                "text/xml; charset=no-such        | no-such-too   | UTF-8           | UTF-8",
                "text/xml; charset=utf-16         | utf-16        | UTF-8           | UTF-8",
                "text/xml; charset=utf-8          | utf-8         | UTF-16          | UTF-16BE",
                "-                                | -             | UTF-16LE        | UTF-16LE",
                "-                                | -             | UTF-32BE        | UTF-32BE",
            })
    void shouldFindTheCharacterSetThatFitsTheBytes(String header, String prolog, String charset, String used)
            throws Exception {
        // Given
        String words = "\u041f\u0440\u0430\u0432\u0434\u0430";
        String rss = (prolog == null ? "" : "<?xml version=\"1.0\" encoding=\"" + prolog + "\"?>")
                + "<rss><channel><title>" + words + "</title></channel></rss>";

        // When
        Feed feed = FeedParser.parse(rss.getBytes(Charset.forName(charset)), header, "");

        // Then
        assertThat(feed.title()).isEqualTo(words);
        assertThat(feed.charset()).isEqualTo(used);
    }

    @Test
    void shouldReadOldNamesAsWhatTheyGrewInto() throws Exception {
        assertThat(title("iso-8859-1", "windows-1252", "\u201cquoted\u201d \u20ac"))
                .isEqualTo("\u201cquoted\u201d \u20ac");
        assertThat(title("gb2312", "GB18030", "\u9555\u570b")).isEqualTo("\u9555\u570b");
        assertThat(title("euc-kr", "x-windows-949", "\ub625")).isEqualTo("\ub625");
    }

    @Test
    void shouldKeepMostlyGoodTextWithAFewBadBytes() throws Exception {
        byte[] rss = "<rss><channel><title>caf\u00e9 #</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
        rss[new String(rss, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xff;
        Feed feed = FeedParser.parse(rss, null, "");
        assertThat(feed.title()).isEqualTo("caf\u00e9 \ufffd");
        assertThat(feed.repairs()).containsKey(Repair.INVALID_BYTES);
    }

    private static String title(String label, String charset, String words) throws Exception {
        String rss = "<?xml version=\"1.0\" encoding=\"" + label + "\"?><rss><channel><title>" + words
                + "</title></channel></rss>";
        return FeedParser.parse(rss.getBytes(Charset.forName(charset)), null, "")
                .title();
    }

    private static Feed read(String text) throws UnreadableFeedException {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, "https://news.example/feed");
    }
}
