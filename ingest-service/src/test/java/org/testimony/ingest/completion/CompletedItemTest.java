package org.testimony.ingest.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.ingest.article.Authority;
import org.testimony.ingest.article.PageFacts;
import org.testimony.ingest.page.Page;
import org.testimony.ingest.page.PageReader;
import org.testimony.ingest.store.Delivery;
import org.testimony.ingest.store.WaitingItem;

/** What an item and its page say together, and which addresses are believed. */
class CompletedItemTest {
    private static final Instant NOW = Instant.parse("2015-10-01T12:00:00Z");
    private static final String LISTED = "https://news.example/2015/he-left-in-the-night";

    @Test
    void shouldBelieveTheFeedAboutTitleAndDateAndThePageAboutTheText() {
        // Given
        WaitingItem item = item("He left in the night", Instant.parse("2015-09-20T00:00:00Z"));

        // When
        CompletedItem completed = complete(item, LISTED, "He left in the night | News", "");

        // Then
        assertThat(completed.arrival().draft().title()).isEqualTo("He left in the night");
        assertThat(completed.arrival().draft().publishedAt()).hasToString("2015-09-20T00:00:00Z");
        assertThat(completed.arrival().draft().dateSource()).isEqualTo(PublishedAtSource.FEED);
        assertThat(completed.arrival().draft().text()).contains("It took him a year");
        assertThat(completed.arrival().draft().authority()).isEqualTo(Authority.OWN);
        assertThat(completed.moves()).isEmpty();
    }

    @Test
    void shouldFollowARedirectToTheSameArticle() {
        String found = "https://news.example/2015/world/he-left-in-the-night-10";
        assertThat(complete(item("He left in the night", null), found, "He left in the night", "")
                        .moves())
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.to().value()).isEqualTo(found);
                    assertThat(move.reason()).isEqualTo("redirect");
                });
    }

    @Test
    void shouldNotTakeAFrontPageOrAnotherArticleForTheArticle() {
        WaitingItem item = item("He left in the night", null);
        assertThat(moves(item, "https://news.example/", "He left in the night")).isEmpty();
        assertThat(moves(item, "https://news.example/world", "He left in the night"))
                .isEmpty();
        assertThat(moves(item, "https://news.example/2015/10/weather", "Rain on Thursday"))
                .isEmpty();
    }

    @Test
    void shouldNotBelieveACanonicalLinkToAnotherSite() {
        String link = "<link rel=canonical href='https://other.example/2015/his-article'>";
        assertThat(complete(item("He left in the night", null), LISTED, "He left in the night", link)
                        .moves())
                .isEmpty();
    }

    private static List<Delivery.Move> moves(WaitingItem item, String found, String title) {
        return complete(item, found, title, "").moves();
    }

    private static CompletedItem complete(WaitingItem item, String found, String title, String head) {
        String paragraph = "<p>It took him a year to get away, and his family paid a smuggler more than they owned to"
                + " bring him across the border at night, he said on Tuesday.</p>";
        String html = "<html><head><title>" + title + "</title>" + head + "</head><body><article>" + paragraph.repeat(8)
                + "</article></body></html>";
        Page page = PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", found);
        PageFacts facts =
                new PageFacts(found, 200, 0, "text/html", html.length(), "0".repeat(64), NOW, "page-reader/1");
        return CompletedItem.of(item, page, facts);
    }

    private static WaitingItem item(String title, @org.jspecify.annotations.Nullable Instant date) {
        return new WaitingItem(
                "id",
                LISTED,
                LISTED,
                "News",
                "f-1",
                title,
                "In short.",
                "en",
                List.of(),
                date,
                NOW,
                Authority.OTHER_SITE);
    }
}
