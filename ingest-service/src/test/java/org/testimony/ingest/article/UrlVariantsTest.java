package org.testimony.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlVariantsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://m.news.example.org/story-1          | https://news.example.org/story-1",
                "https://amp.example.co.uk/a/story           | https://example.co.uk/a/story",
                "https://mobile.example.org:8443/x           | https://example.org:8443/x",
                "https://M.Example.ORG/x                     | https://Example.ORG/x",
                "https://en.m.example.org/wiki/Page          | https://en.example.org/wiki/Page",
                "https://example.org/2024/big-story/amp      | https://example.org/2024/big-story",
                "https://example.org/2024/big-story/amp/     | https://example.org/2024/big-story/",
                "https://example.org/amp/news/a-big-story    | https://example.org/news/a-big-story",
                "https://example.org/news/story.amp.html     | https://example.org/news/story.html",
                "https://example.org/news/story.amp          | https://example.org/news/story",
                "https://example.org/story?amp=1             | https://example.org/story",
                "https://example.org/story?amp               | https://example.org/story",
                "https://example.org/story?id=7&amp=true     | https://example.org/story?id=7",
                "https://example.org/story?outputType=amp    | https://example.org/story",
                "https://www.google.com/amp/s/m.example.org/a-b/amp?id=1 | https://example.org/a-b?id=1",
                "https://www.google.co.uk/amp/example.org/a  | https://example.org/a",
                "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a | https://www.example.org/a",
                "https://x.cdn.ampproject.org/v/s/example.org/a/b-c/amp/?amp_js_v=0 | https://example.org/a/b-c/?amp_js_v=0",
            })
    void shouldGiveTheDesktopFormWhereTheShapeIsSafe(String given, String desktop) {
        assertThat(UrlVariants.desktop(given)).isEqualTo(desktop);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/story?id=7",
                "https://m.org/story",
                "https://amp.dev/about",
                "https://m.co.uk/story",
                "https://camp.example.org/a",
                "https://example.org/amp",
                "https://example.org/topics/amp",
                "https://example.org/amp/prices",
                "https://example.org/news/champ",
                "https://example.org/story?amp=0",
                "https://example.org/story?view=full",
                "https://google.com/search?q=amp",
                "https://127.0.0.1/a",
                "https://[2001:db8::1]/a",
                "mailto:a@example.org",
                "",
            })
    void shouldLeaveWhatMayBeAnotherPage(String given) {
        assertThat(UrlVariants.desktop(given)).isEqualTo(given);
    }

    @Test
    void shouldNotUnpackCachesWithoutEnd() {
        String nested =
                "https://www.google.com/amp/s/".repeat(1).concat("www.google.com/amp/s/".repeat(50)) + "example.org/a";

        assertThat(UrlVariants.desktop(nested)).startsWith("https://www.google.com/amp/s/");
    }
}
