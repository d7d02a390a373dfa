package org.testimony.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsRulesTest {
    private static final String SITE = "https://news.example";

    @ParameterizedTest
    @CsvSource({
        "/private/page, false",
        "/private, true",
        "/public/page, true",
        "/private/open/page, true",
        "/print/page.pdf, false",
        "/print/page.pdf?x=1, true",
        "/robots.txt, true"
    })
    void shouldLetTheLongestRuleWin(String path, boolean allowed) {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /private/
                Allow: /private/open/
                Disallow: /*.pdf$
                """);

        assertThat(rules.allows(SITE + path)).isEqualTo(allowed);
    }

    @Test
    void shouldObeyTheGroupOfOurOwnName() {
        RobotsRules rules = rules("""
                User-agent: *
                Disallow: /

                User-agent: Testimony
                Disallow: /search
                """);

        assertThat(rules.allows(SITE + "/news/1")).isTrue();
        assertThat(rules.allows(SITE + "/search?q=a")).isFalse();
    }

    @Test
    void shouldNotTakeARuleForAnotherAgentForOurs() {
        RobotsRules rules = rules("User-agent: OtherBot\nDisallow: /\n");

        assertThat(rules.allows(SITE + "/news/1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void shouldAllowEverythingWhereThereAreNoRules(int status) {
        assertThat(RobotsRules.of(status, "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8))
                        .allows(SITE + "/a"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 301, 429, 500, 503})
    void shouldAllowNothingWhileTheHostCannotSay(int status) {
        assertThat(RobotsRules.of(status, new byte[0]).allows(SITE + "/a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "<html><body>Not found</body></html>", "\u0000\u0001\u0002"})
    void shouldAllowEverythingWhereNothingIsRefused(String body) {
        assertThat(rules(body).allows(SITE + "/a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"5, PT5S", "0.5, PT0.5S", "86400, PT1H", "100000, PT1H"})
    void shouldTellThePauseThatTheHostAsksFor(String written, Duration pause) {
        RobotsRules rules = rules("User-agent: *\nCrawl-delay: " + written + "\n");

        assertThat(rules.crawlDelay()).contains(pause);
        assertThat(rules.allows(SITE + "/a")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Crawl-delay: -1", "Crawl-delay: soon", "Disallow: /x"})
    void shouldKnowNoPauseWhereNoneIsAskedFor(String line) {
        assertThat(rules("User-agent: *\n" + line + "\n").crawlDelay()).isEmpty();
    }

    @Test
    void shouldNotReadBeyondTheLimit() {
        String long500 = "User-agent: *\n" + "# filler\n".repeat(RobotsRules.MAX_BYTES / 9) + "Disallow: /late\n";

        assertThat(rules(long500).allows(SITE + "/late")).isTrue();
    }

    @Test
    @Timeout(20)
    void shouldAnswerInBoundedTimeForHostileWildcards() {
        String pattern = "Disallow: /" + "*a".repeat(200) + "b\n";
        RobotsRules rules = rules("User-agent: *\n" + pattern.repeat(1_200));

        for (int asked = 0; asked < 20; asked++) {
            assertThat(rules.allows(SITE + "/" + "a".repeat(4_000))).isTrue();
        }
    }

    @Test
    void shouldRatherNotFetchThanCutRefusalsAway() {
        StringBuilder many = new StringBuilder("User-agent: *\n");
        for (int at = 0; at < 3_000; at++) {
            many.append("Disallow: /section-").append(at).append('\n');
        }

        assertThat(rules(many.toString()).allows(SITE + "/other")).isFalse();
    }

    private static RobotsRules rules(String body) {
        return RobotsRules.of(200, body.getBytes(StandardCharsets.UTF_8));
    }
}
