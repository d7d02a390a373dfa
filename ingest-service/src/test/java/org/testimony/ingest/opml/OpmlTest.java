package org.testimony.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {
    @Test
    void shouldFindTheFeedsInAllGroups() throws Exception {
        OpmlReader.FeedList list = read("""
                <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
                <outline text="News &amp; more"><outline text="Inner">
                <outline text="One" type="rss" xmlUrl="https://one.example/rss" language="en"/></outline>
                <outline title="Two" text="2" type="atom" XMLURL=" https://two.example/atom "/></outline>
                <outline text="A note"/><outline text="Link" type="link" url="https://no.example"/>
                </body></opml>""");
        assertThat(list.feeds())
                .extracting(Subscription::url, Subscription::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("https://one.example/rss", "One"),
                        org.assertj.core.groups.Tuple.tuple("https://two.example/atom", "Two"));
    }

    @Test
    void shouldReadWhatItWrites() throws Exception {
        // Given
        Subscription feed = new Subscription(
                "https://a.example/rss?x=1&y=2", "\"A\" <b> & c", "en-GB", "The A", "3600", "always", "paused");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        // When
        try (OpmlWriter writer = new OpmlWriter(bytes, Instant.EPOCH)) {
            writer.add(feed);
        }

        // Then
        assertThat(OpmlReader.read(bytes.toByteArray(), null).feeds()).containsExactly(feed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no list",
                "<rss><channel><outline xmlUrl='https://a.example/'/></channel></rss>",
                "<html><body>Log in</body></html>"
            })
    void shouldSayWhatIsNoList(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(OpmlReader.NoOpmlException.class);
    }

    @Test
    void shouldStopAtItsBounds() throws Exception {
        String deep = "<opml><body>" + "<outline text='x'>".repeat(1000);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("deep");
        String bomb = "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><opml><body>"
                + "<outline text=\"&b;&x;\" xmlUrl=\"https://a.example/\"/></body></opml>";
        assertThat(read(bomb).feeds().get(0).title()).doesNotContain("aaaaaaaaaa", "root:");
        String many = "<opml><body>" + "<outline xmlUrl='https://a.example/'/>".repeat(100_003) + "</body></opml>";
        assertThat(read(many).feeds()).hasSize(OpmlReader.MAX_FEEDS);
        assertThat(read(many).beyond()).isEqualTo(3);
    }

    private static OpmlReader.FeedList read(String text) throws OpmlReader.NoOpmlException {
        return OpmlReader.read(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
