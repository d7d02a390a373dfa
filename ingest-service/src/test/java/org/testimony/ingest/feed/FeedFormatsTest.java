package org.testimony.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format says, in the same words. */
class FeedFormatsTest {
    @Test
    void shouldReadRssWithItsExtensions() throws Exception {
        // When
        Feed feed = read(SampleFeeds.RSS);

        // Then
        assertThat(feed.format()).isEqualTo("RSS");
        assertThat(feed.title()).isEqualTo("The Example");
        assertThat(feed.link()).isEqualTo("https://news.example/");
        assertThat(feed.description()).isEqualTo("All of it");
        assertThat(feed.language()).isEqualTo("en-gb");
        FeedItem first = feed.items().get(0);
        assertThat(first.title()).isEqualTo("She left & spoke");
        assertThat(first.link()).isEqualTo("https://news.example/a/one?a=1&b=2");
        assertThat(first.id()).isEqualTo("n-1");
        assertThat(first.idIsLink()).isFalse();
        assertThat(first.summary()).isEqualTo("Short \u00e9.");
        assertThat(first.text()).isEqualTo("First one.");
        assertThat(first.summaryOnly()).isFalse();
        assertThat(first.authors())
                .containsExactly(
                        new FeedAuthor("A. Writer", null, null), new FeedAuthor("B. Writer", "w@news.example", null));
        assertThat(first.date()).isEqualTo("2015-09-21T08:00:00Z");
        FeedItem second = feed.items().get(1);
        assertThat(second.link()).isEqualTo("https://news.example/2");
        assertThat(second.text()).isEqualTo("Only this");
        assertThat(second.summaryOnly()).isTrue();
    }

    @Test
    void shouldKeepTheRawTextOfADateItCannotRead() throws Exception {
        FeedItem item = read(SampleFeeds.RSS).items().get(1);
        assertThat(item.date()).isNull();
        assertThat(item.unreadDate()).isEqualTo("some day");
    }

    @Test
    void shouldReadRdfWhoseItemsStandBesideTheChannel() throws Exception {
        FeedItem item = read(SampleFeeds.RDF).items().get(0);
        assertThat(item.id()).isEqualTo("https://news.example/1");
        assertThat(item.link()).isEqualTo("https://news.example/1");
        assertThat(item.date()).isEqualTo("2015-09-21T10:00:00Z");
        assertThat(item.language()).isEqualTo("fr");
    }

    @Test
    void shouldReadAtomWithInheritedLanguageAndBase() throws Exception {
        // When
        Feed feed = read(SampleFeeds.ATOM);

        // Then
        assertThat(feed.link()).isEqualTo("https://news.example/");
        assertThat(feed.authors())
                .containsExactly(new FeedAuthor("A. Writer", "a@news.example", "https://news.example/a"));
        assertThat(feed.items()).extracting(FeedItem::language).containsExactly("fr", "de");
        assertThat(feed.items())
                .extracting(FeedItem::link)
                .containsExactly("https://news.example/x/1", "https://news.example/2");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("1 < 2", "Two");
        assertThat(feed.items()).extracting(FeedItem::text).containsExactly("One\n\na", "Two <b>");
        assertThat(feed.items().get(0).updated()).isEqualTo("2015-09-22T00:00:00Z");
        assertThat(feed.items().get(1).source()).isEqualTo("Elsewhere");
        assertThat(feed.items().get(1).date()).isNull();
    }

    @Test
    void shouldReadOldAtomWithItsModes() throws Exception {
        Feed feed = read(SampleFeeds.ATOM_03);
        assertThat(feed.title()).isEqualTo("A title");
        assertThat(feed.description()).isEqualTo("Words");
        assertThat(feed.items().get(0).text()).isEqualTo("Words");
        assertThat(feed.items().get(0).date()).isEqualTo("2003-12-31T10:14:55Z");
        assertThat(feed.items().get(0).updated()).isEqualTo("2004-01-01T00:00:00Z");
    }

    @Test
    void shouldReadChannelDefinitions() throws Exception {
        Feed feed = read(SampleFeeds.CDF);
        assertThat(feed.link()).isEqualTo("https://news.example/");
        assertThat(feed.items().get(0).link()).isEqualTo("https://news.example/1");
        assertThat(feed.items().get(0).text()).isEqualTo("Words");
    }

    @Test
    void shouldReadNewsSitemaps() throws Exception {
        // When
        Feed feed = read(SampleFeeds.SITEMAP);

        // Then
        FeedItem item = feed.items().get(0);
        assertThat(feed.items()).hasSize(2);
        assertThat(item.link()).isEqualTo("https://news.example/1");
        assertThat(item.title()).isEqualTo("One & all");
        assertThat(item.source()).isEqualTo("The Example");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.date()).isEqualTo("2015-09-21T08:00:00Z");
        assertThat(item.summaryOnly()).isTrue();
    }

    @Test
    void shouldSayThatAnIndexOfSitemapsIsNone() {
        assertThatThrownBy(
                        () -> read("<sitemapindex><sitemap><loc>https://news.example/s</loc></sitemap></sitemapindex>"))
                .isInstanceOf(UnreadableFeedException.class)
                .hasMessageContaining("index of sitemaps");
    }

    @Test
    void shouldReadJsonFeedWithNumbersForIds() throws Exception {
        // When
        Feed feed = read(SampleFeeds.JSON);

        // Then
        assertThat(feed.authors()).containsExactly(new FeedAuthor("E. Ditor", null, "https://news.example/e"));
        assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1", "2");
        assertThat(feed.items())
                .extracting(FeedItem::link)
                .containsExactly("https://news.example/1", "https://other.example/2");
        assertThat(feed.items()).extracting(FeedItem::text).containsExactly("a\n\nb", "Plain <b>text</b>");
        assertThat(feed.items().get(0).title()).isEqualTo("One & all");
        assertThat(feed.items().get(0).updated()).isEqualTo("2015-09-22T10:00:00Z");
        assertThat(feed.items().get(1).unreadDate()).isEqualTo("soon");
    }

    @Test
    void shouldPreferTheFormatsOwnElementsToThoseOfExtensions() throws Exception {
        // Given
        String rss = """
                <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item>
                <media:title>photo</media:title><title>own</title><dc:title>other</dc:title>
                <media:description>what the photo shows</media:description><itunes:summary>audio</itunes:summary>
                <description>own words</description><dc:date>2014-01-01</dc:date>
                <pubDate>Mon, 21 Sep 2015 10:00:00 GMT</pubDate></item></channel></rss>""";

        // When
        FeedItem item = read(rss).items().get(0);

        // Then
        assertThat(item.title()).isEqualTo("own");
        assertThat(item.text()).isEqualTo("own words");
        assertThat(item.date()).isEqualTo("2015-09-21T10:00:00Z");
    }

    @Test
    void shouldReadASecondDateWhenTheFirstIsNone() throws Exception {
        String rss = "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><pubDate>today</pubDate>"
                + "<dc:date>2015-09-21</dc:date></item></channel></rss>";
        assertThat(read(rss).items().get(0).date()).isEqualTo(Instant.parse("2015-09-21T00:00:00Z"));
        assertThat(read(rss).items().get(0).unreadDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "w@news.example (A. Writer)   | A. Writer      | w@news.example",
                "A. Writer (w@news.example)   | A. Writer      | w@news.example",
                "A. Writer &lt;w@news.example&gt; | A. Writer  | w@news.example",
                "w@news.example               | w@news.example | w@news.example",
                "A. &amp;amp; B. Writer       | A. & B. Writer | ",
            })
    void shouldTellNamesFromMailAddresses(String text, String name, String email) throws Exception {
        Feed feed = read("<rss><channel><item><author>" + text + "</author></item></channel></rss>");
        assertThat(feed.items().get(0).authors()).containsExactly(new FeedAuthor(name, email, null));
    }

    @Test
    void shouldTakeTheLanguageOfTheAnswerWhenTheFeedNamesNone() throws Exception {
        Feed feed = read("<rss><channel><title>t</title></channel></rss>");
        assertThat(feed.orLanguage("fr").language()).isEqualTo("fr");
        assertThat(read(SampleFeeds.RSS).orLanguage("fr").language()).isEqualTo("en-gb");
    }

    private static Feed read(String text) throws UnreadableFeedException {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, "https://news.example/feed");
    }
}
