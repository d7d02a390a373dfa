package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/news/a-story, https://www.example.org/news/a-story",
        "/news/a-story, https://news.example.org/news/a-story",
        "https://m.example.org/news/a-story/amp/, https://example.org/news/a-story/",
        "http://example.org/?p=17, https://example.org/?p=17",
    })
    void shouldBelieveAPageThatNamesItselfOnItsOwnSite(String stated, String canonical) {
        assertThat(PageLinks.canonical(page(stated), "https://news.example.org/x/1?from=feed")
                        .value())
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example.com/news/a-story",
        "https://example.org.evil.example.net/news/a-story",
        "https://example.org/",
        "https://example.org",
        "https://example.org/index.html",
        "https://example.org/world/",
        "https://example.org/404.html",
        "https://example.org/account/login",
        "javascript:alert(1)",
        "ftp://example.org/a-story",
    })
    void shouldNotBelieveWhatWouldMergeOrStealArticles(String stated) {
        assertThat(PageLinks.canonical(page(stated), "https://news.example.org/2024/a-story")
                        .value())
                .isEqualTo("https://news.example.org/2024/a-story");
    }

    @Test
    void shouldKeepSitesOfOneHosterApart() {
        assertThat(PageLinks.canonical(page("https://one.blogspot.com/2024/a-story"), "https://two.blogspot.com/2024/b")
                        .value())
                .isEqualTo("https://two.blogspot.com/2024/b");
    }

    @Test
    void shouldGiveTheDesktopFormOfAPageThatSaysNothing() {
        Page page = read("<p>Text</p>");

        assertThat(PageLinks.canonical(page, "https://m.example.org/2024/a-story/amp?utm_source=x")
                        .value())
                .isEqualTo("https://example.org/2024/a-story");
    }

    private static Page page(String canonical) {
        return read(
                "<html><head><link rel='canonical' href='" + canonical + "'></head><body><p>Text</p></body></html>");
    }

    private static Page read(String html) {
        return PageReader.read(html.getBytes(StandardCharsets.UTF_8), null, "https://news.example.org/x/1");
    }
}
