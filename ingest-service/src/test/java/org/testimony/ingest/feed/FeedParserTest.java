package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Draft;

class FeedParserTest {
    private static final Instant NOW = Instant.parse("2015-10-01T12:00:00Z");

    @Test
    void shouldReadRss() throws Exception {
        // Given
        String rss = """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>The Example</title><language>en-gb</language><link>https://news.example/</link>
                <item><title>He &amp;amp; she left</title><link>https://news.example/1?utm_source=rss</link>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>First <b>one</b>.</p><p>Second.<script>x()</script></p>]]></content:encoded>
                  <dc:creator>A. Writer</dc:creator>
                  <pubDate>Mon, 21 Sep 2015 10:00:00 GMT</pubDate></item>
                <item><title>Relative</title><link>/2</link><description>Only &lt;i&gt;this&lt;/i&gt;.</description>
                  <pubDate>some day</pubDate></item>
                <item><title>By guid</title><guid>https://news.example/3</guid></item>
                <item><title>Nowhere</title><guid isPermaLink="false">tag:3</guid><description>x</description></item>
                <item><title>Script</title><link>javascript:alert(1)</link></item>
                <item><link>https://news.example/empty</link></item>
                <item><title>Again</title><link>https://news.example/1</link></item>
                </channel></rss>""";

        // When
        FeedReading reading = read(rss.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(reading.drafts())
                .extracting(Draft::url)
                .containsExactly(
                        "https://news.example/1?utm_source=rss",
                        "https://feeds.example/2",
                        "https://news.example/3",
                        "https://feeds.example/rss#item=" + FeedArrivals.guidHash("tag:3"));
        Draft first = reading.drafts().get(0);
        assertThat(first.title()).isEqualTo("He & she left");
        assertThat(first.text()).isEqualTo("First one.\n\nSecond.");
        assertThat(first.publisher()).isEqualTo("The Example");
        assertThat(first.language()).isEqualTo("en-GB");
        assertThat(first.authors()).containsExactly("A. Writer");
        assertThat(first.publishedAt()).isEqualTo("2015-09-21T10:00:00Z");
        assertThat(reading.drafts().get(1).text()).isEqualTo("Only this.");
        assertThat(reading.drafts().get(1).publishedAt()).isNull();
        assertThat(reading.dropped()).isEqualTo(Map.of("no-link", 1, "no-text", 1, "repeated", 1));
    }

    @Test
    void shouldReadAtom() throws Exception {
        // Given
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Beispiel</title>
                <id>urn:x</id><updated>2015-09-22T00:00:00Z</updated>
                <entry><title type="text">1 &lt; 2</title><link href="https://news.example/1"/><id>urn:1</id>
                  <published>2015-09-21T10:00:00+02:00</published><updated>2015-09-22T00:00:00Z</updated>
                  <author><name>A. Writer</name></author>
                  <summary>Short.</summary>
                  <content type="html">&lt;p&gt;One&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;li&gt;b&lt;/li&gt;&lt;/ul&gt;</content></entry>
                <entry><title>Undated</title><link href="https://news.example/2"/><id>urn:2</id>
                  <updated>2015-09-22T00:00:00Z</updated>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Two</p></div></content></entry>
                </feed>""";

        // When
        FeedReading reading = read(atom.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(reading.drafts()).extracting(Draft::title).containsExactly("1 < 2", "Undated");
        assertThat(reading.drafts()).extracting(Draft::text).containsExactly("One\n\na\n\nb", "Two");
        assertThat(reading.drafts().get(0).publishedAt()).isEqualTo("2015-09-21T08:00:00Z");
        assertThat(reading.drafts().get(0).authors()).containsExactly("A. Writer");
    }

    @Test
    void shouldReadJsonFeed() throws Exception {
        // Given
        String json = """
                {"version":"https://jsonfeed.org/version/1.1","title":"Example","language":"fr","items":[
                {"id":"1","url":"https://news.example/1","title":"One","content_html":"<p>a</p><p>b</p>",
                 "date_published":"2015-09-21T10:00:00Z","authors":[{"name":"A. Writer"}]},
                {"id":"https://news.example/2","content_text":"Plain <b>text</b>","summary":"s","date_published":"soon"},
                {"id":3,"title":"No link"}, null]}""";

        // When
        FeedReading reading = read(json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(reading.drafts()).extracting(Draft::text).containsExactly("a\n\nb", "Plain <b>text</b>");
        assertThat(reading.drafts()).extracting(Draft::language).containsOnly("fr");
        assertThat(reading.drafts().get(1).publishedAt()).isNull();
        assertThat(reading.dropped()).isEqualTo(Map.of("no-link", 1));
    }

    @Test
    void shouldReadTheCharacterSetOfTheProlog() throws Exception {
        String rss = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss version=\"2.0\"><channel><title>t</title>"
                + "<item><title>\u041f\u0440\u0430\u0432\u0434\u0430</title><link>https://news.example/1</link></item>"
                + "</channel></rss>";
        assertThat(read(rss.getBytes(Charset.forName("windows-1251"))).drafts())
                .extracting(Draft::title)
                .containsExactly("\u041f\u0440\u0430\u0432\u0434\u0430");
    }

    @Test
    void shouldCountItemsBeyondTheLimit() throws Exception {
        String items = "<item><title>a</title><link>https://news.example/%d</link></item>".repeat(1);
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (int n = 0; n < 12; n++) {
            rss.append(String.format(items, n));
        }
        rss.append("</channel></rss>");
        FeedReading reading = read(rss.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(reading.drafts()).hasSize(10);
        assertThat(reading.dropped()).isEqualTo(Map.of("too-many-items", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<!DOCTYPE html><html></html>",
                "<HTML><body>Log in</body></HTML>",
                "{}",
                "{\"version\":1",
                "[]",
                "plain words",
                "<rss",
                "<feed xmlns='urn:other'/>",
                "%PDF-1.4",
            })
    void shouldRefuseWhatIsNoFeed(String text) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFeedException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 200_000})
    @Timeout(10)
    void shouldRefuseDeepNestingAtOnce(int depth) {
        String xml = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><content type=\"xhtml\">"
                + "<div>".repeat(depth) + "</div>".repeat(depth) + "</content></entry></feed>";
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFeedException.class);
        assertThatThrownBy(() -> read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFeedException.class);
    }

    private static FeedReading read(byte[] bytes) throws UnreadableFeedException {
        FeedReading.Source source =
                new FeedReading.Source(new FeedId("f-1"), "https://feeds.example/rss", null, null, PageWish.NEVER);
        return FeedArrivals.of(FeedParser.parse(bytes, null, "https://feeds.example/rss"), source, NOW, 10);
    }
}
