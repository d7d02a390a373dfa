package org.testimony.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://news.example/a                      | https://news.example/a",
                "http://news.example/a                       | https://news.example/a",
                "HTTPS://News.EXAMPLE/A                      | https://news.example/A",
                "https://www.news.example/a                  | https://www.news.example/a",
                "https://news.example:443/a                  | https://news.example/a",
                "http://news.example:80/a                    | https://news.example/a",
                "http://news.example:8080/a                  | https://news.example:8080/a",
                "https://news.example                        | https://news.example/",
                "https://news.example?id=1                   | https://news.example/?id=1",
                "https://news.example./a                     | https://news.example/a",
                "https://reader@news.example/a               | https://news.example/a",
                "https://news.example/a#part                 | https://news.example/a",
                "https://news.example/a/                     | https://news.example/a/",
                "https://news.example/a/../b/./c             | https://news.example/b/c",
                "https://news.example/a/%2e%2e/b             | https://news.example/b",
                "https://news.example/../../a                | https://news.example/a",
                "https://news.example/a/..                   | https://news.example/",
                "https://news.example//a//b                  | https://news.example//a//b",
                "https://news.example/%7Euser/%c3%a9         | https://news.example/~user/%C3%A9",
                "https://news.example/caf\u00e9              | https://news.example/caf%C3%A9",
                "https://news.example/a%2Fb                  | https://news.example/a%2Fb",
                "https://news.example/100%                   | https://news.example/100%25",
                "https://news.example/a b                    | https://news.example/a%20b",
                "https://b\u00fccher.example/a               | https://xn--bcher-kva.example/a",
                "https://news.example/a?id=7&utm_source=x    | https://news.example/a?id=7",
                "https://news.example/a?UTM_Medium=x         | https://news.example/a",
                "https://news.example/a?fbclid=1&gclid=2     | https://news.example/a",
                "https://news.example/a?mc_cid=1&b=2&a=1     | https://news.example/a?b=2&a=1",
                "https://news.example/a?                     | https://news.example/a",
                "https://news.example/a?&&x=&y               | https://news.example/a?x=&y",
                "https://news.example/a?q=%7e                | https://news.example/a?q=~",
                "https:\\\\news.example\\a                   | https://news.example/a",
                "https://[2001:DB8::1]/a                     | https://[2001:db8::1]/a",
            })
    void shouldSpellOneAddressInOneWay(String given, String canonical) {
        assertThat(CanonicalUrl.of(given)).hasToString("CanonicalUrl[value=" + canonical + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/?id=1, https://news.example/?id=2",
        "https://news.example/a, https://news.example/A",
        "https://news.example/a, https://news.example/a/",
        "https://news.example/a, https://www.news.example/a",
        "https://news.example/?a=1&b=2, https://news.example/?b=2&a=1",
        "https://news.example/?source=rss, https://news.example/",
    })
    void shouldKeepPagesApartThatMayDiffer(String one, String other) {
        assertThat(CanonicalUrl.of(one).articleId())
                .isNotEqualTo(CanonicalUrl.of(other).articleId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/a",
                "/a",
                "ftp://news.example/a",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "data:text/html,x",
                "https://",
                "https:///a",
                "https://a b.example/",
                "https://news.example:99999/",
                "https://news.example:port/",
                "file:///etc/passwd",
                "https://%31.example/"
            })
    void shouldRefuseWhatIsNoWebAddress(String given) {
        assertThatThrownBy(() -> CanonicalUrl.of(given)).isInstanceOf(BadUrlException.class);
    }

    @Test
    void shouldRefuseAnAddressThatIsTooLong() {
        assertThatThrownBy(() -> CanonicalUrl.of("https://news.example/" + "a".repeat(5000)))
                .isInstanceOf(BadUrlException.class)
                .hasMessageContaining("4096");
    }

    @Test
    void shouldBeStable() {
        String once = CanonicalUrl.of("http://B\u00fccher.example:80/a/../\u00e9 x?utm_id=1&q=\u00fc%20+")
                .value();
        assertThat(CanonicalUrl.of(once).value()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.news.example/a, news.example",
        "http://NEWS.example:8080/a, news.example",
        "https://www.com/a, com",
        "https://[2001:db8::1]:81/, [2001:db8::1]:81"
    })
    void shouldNameThePublisherByItsHost(String url, String publisher) {
        assertThat(CanonicalUrl.of(url).publisher()).isEqualTo(publisher);
    }
}
