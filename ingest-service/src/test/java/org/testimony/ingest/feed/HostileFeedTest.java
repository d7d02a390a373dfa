package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.ingest.feed.repair.Repair;

/** What somebody who owns a feed can send. Times are not asserted, but a reader that is not linear would not come back. */
@Timeout(60)
class HostileFeedTest {
    private static final String SECRET = "what-no-feed-may-read";

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void shouldReadOrRefuseABombInBoundedTime(Bomb bomb) {
        // When
        Feed feed = readOrNull(bomb.document());

        // Then
        if (feed != null) {
            assertThat(FeedStrings.of(feed)).allMatch(text -> text.length() <= (1 << 20));
            assertThat(feed.items()).hasSizeLessThanOrEqualTo(FeedParser.MAX_ITEMS);
        }
        assertThat(feed == null).isEqualTo(bomb.isRefused());
    }

    @Test
    void shouldCountItemsBeyondTheGreatestNumberWithoutReadingThem() throws Exception {
        Feed feed = FeedParser.parse(Bomb.MILLION_ITEMS.document(), null, "");
        assertThat(feed.items()).hasSize(FeedParser.MAX_ITEMS);
        assertThat(feed.itemsBeyond()).isEqualTo(1_000_000 - FeedParser.MAX_ITEMS);
        assertThat(feed.itemsSeen()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss><channel><title>a &x; b</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM \"%s\"><rss><channel><title>a &x; b</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY %% p SYSTEM \"%s\">%%p;]><rss><channel><title>a &x; b</title></channel></rss>",
                "<!DOCTYPE rss PUBLIC \"-//x//y\" \"%s\" [<!ATTLIST rss x CDATA \"&x;\">]><rss><channel><title>a</title></channel></rss>",
                "<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><xi:include href=\"%s\" parse=\"text\"/>"
                        + "<title><xi:include href=\"%1$s\" parse=\"text\"/>a</title></channel></rss>",
                "<rss xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x %s\">"
                        + "<channel><title>a</title></channel></rss>",
                "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?><rss><channel><title>a</title></channel></rss>",
                "<rss><channel xml:base=\"%s\"><title>a</title><link>x</link><item><link>y</link></item></channel></rss>",
            })
    void shouldNeverReadFilesOrOpenConnections(String document, @TempDir Path folder) throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        try (ServerSocket sink = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            sink.setSoTimeout(50);
            for (String target : new String[] {
                file.toUri().toString(),
                "http://127.0.0.1:" + sink.getLocalPort() + "/x",
                "jar:" + file.toUri() + "!/a",
                "netdoc:" + file
            }) {
                // When
                Feed feed = FeedParser.parse(
                        String.format(document, target).getBytes(StandardCharsets.UTF_8),
                        null,
                        "https://news.example/");

                // Then
                assertThat(feed.title()).startsWith("a");
                assertThat(FeedStrings.of(feed)).noneMatch(text -> text.contains(SECRET));
            }
            assertThat(wasCalled(sink)).isFalse();
        }
    }

    @Test
    void shouldExpandNoEntityOfTheDocument() throws Exception {
        // Given
        String rss =
                "<!DOCTYPE rss [<!ENTITY mine \"expanded\">]><rss><channel><title>&mine; &eacute;</title></channel></rss>";

        // When
        Feed feed = FeedParser.parse(rss.getBytes(StandardCharsets.UTF_8), null, "");

        // Then
        assertThat(feed.title()).isEqualTo("&mine; \u00e9");
        assertThat(feed.repairs()).containsEntry(Repair.UNKNOWN_ENTITY, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script&gt;x()&lt;/script&gt;",
                "&lt;scr&lt;script&gt;ipt&gt;x()&lt;/script&gt;",
                "&amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt;",
                "&lt;img src=x onerror=x()&gt;",
                "&lt;a href='javascript:x()'&gt;y&lt;/a&gt;",
                "&lt;svg/onload=x()&gt;",
                "&lt;  / style &gt;",
                "&lt;iframe",
                "<![CDATA[<!--><script>x()</script>-->]]>",
                "<![CDATA[<b <script>x()</script>]]>",
                "a &lt; b once = c &gt; d",
            })
    void shouldNeverHandOutActiveMarkup(String text) throws Exception {
        for (String type : new String[] {"text", "html", "xhtml"}) {
            String atom = """
                    <feed xmlns="http://www.w3.org/2005/Atom"><title type="%1$s">%2$s</title><id>%2$s</id>
                    <author><name>%2$s</name><email>%2$s</email><uri>%2$s</uri></author>
                    <entry><title type="%1$s">%2$s</title><id>%2$s</id><updated>%2$s</updated>
                    <link href="https://news.example/%3$s"/><author><name>%2$s</name></author>
                    <summary type="%1$s">%2$s</summary><content type="%1$s">%2$s</content></entry></feed>
                    """.formatted(
                            type,
                            text,
                            text.replace("\"", "")
                                    .replaceAll("<!\\[CDATA\\[|\\]\\]>", "")
                                    .replace("<", "&lt;"));
            Feed feed = FeedParser.parse(atom.getBytes(StandardCharsets.UTF_8), null, "https://news.example/");
            assertThat(feed.items()).hasSize(1);
            assertThat(FeedStrings.of(feed)).noneMatch(FeedStrings::isActive);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x()",
                "data:text/html,x",
                "file:///etc/passwd",
                " java\tscript:x()",
                "mailto:a@b.example",
                "http:",
                "//",
                "https://"
            })
    void shouldKeepNoLinkThatIsNoWebAddress(String link) throws Exception {
        String rss = "<rss><channel><link>" + link + "</link><item><title>t</title><link>" + link
                + "</link></item></channel></rss>";
        Feed feed = FeedParser.parse(rss.getBytes(StandardCharsets.UTF_8), null, "");
        assertThat(feed.link()).isNull();
        assertThat(feed.items().get(0).link()).isNull();
    }

    @Test
    void shouldRefuseAHugeJsonNestingAndSurviveOddNumbers() throws Exception {
        String json = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":NaN,\"items\":[{\"id\":1e400,\"id\":7,"
                + "\"url\":\"https://news.example/1\",\"title\":\"a\",\"title\":\"b\"}]}";
        Feed feed = FeedParser.parse(("\uFEFF" + json).getBytes(StandardCharsets.UTF_8), null, "");
        assertThat(feed.items()).hasSize(1);
        assertThat(feed.items().get(0).id()).isEqualTo("7");
        assertThatThrownBy(() -> FeedParser.parse(
                        ("{\"version\":1,\"x\":" + "[".repeat(10_000)).getBytes(StandardCharsets.UTF_8), null, ""))
                .isInstanceOf(UnreadableFeedException.class);
    }

    private static Feed readOrNull(byte[] document) {
        try {
            return FeedParser.parse(document, null, "https://news.example/");
        } catch (UnreadableFeedException e) {
            return null;
        }
    }

    private static boolean wasCalled(ServerSocket sink) throws IOException {
        try {
            sink.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
