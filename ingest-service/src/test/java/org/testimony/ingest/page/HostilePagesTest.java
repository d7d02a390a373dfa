package org.testimony.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Timeout(20)
    void shouldAnswerAndShowNoMarkup(String name, String html) {
        Page page = Pages.read(html);

        assertThat(Markup.in(page)).as(name).isEmpty();
    }

    static Stream<Arguments> pages() {
        return Stream.concat(trees(), contents());
    }

    private static Stream<Arguments> trees() {
        return Stream.of(
                page("deep divisions", "<div>".repeat(200_000) + WORDS.repeat(100)),
                page("deep divisions with text", ("<div>" + WORDS).repeat(50_000)),
                page("deep spans", "<span>".repeat(200_000) + WORDS.repeat(100)),
                page("deep links", ("<a href=x>" + WORDS).repeat(50_000)),
                page("deep lists", "<ul><li>".repeat(60_000) + WORDS.repeat(100)),
                page("deep tables", "<table><tr><td>".repeat(20_000) + WORDS.repeat(100)),
                page("deep formatting", "<b><i><u><font>".repeat(20_000) + WORDS.repeat(100)),
                page("crossed formatting", "<p><b><i><a>x".repeat(5_000)),
                page("wide", ("<p>" + WORDS + "</p>").repeat(100_000)),
                page("many breaks", (WORDS + "<br><br>").repeat(60_000)),
                page("breaks alone", "<br>".repeat(200_000)));
    }

    private static Stream<Arguments> contents() {
        return Stream.of(
                page("many attributes", "<p " + attributes(1_000_000) + ">" + WORDS),
                page("long attribute", "<p class='" + "comment ".repeat(500_000) + "'>" + WORDS),
                page("long style", "<p style='" + "display:".repeat(300_000) + "'>" + WORDS),
                page("one long word", "<p>" + "a".repeat(5_000_000)),
                page("spaces", "<p>" + " \n".repeat(2_500_000) + "x"),
                page("commas", "<p>" + ",".repeat(5_000_000)),
                page("open tags", "<".repeat(1_000_000)),
                page("open comments", "<!--".repeat(500_000)),
                page("entities", "<p>" + "&amp;lt;script&amp;gt;".repeat(100_000)),
                page("unending title", "<title>" + "a - ".repeat(500_000)),
                page("headings", ("<h1>" + WORDS + "</h1>").repeat(30_000)),
                page("deep data", "<script type=application/ld+json>" + "[".repeat(500_000) + "</script>"),
                page(
                        "wide data",
                        "<script type=application/ld+json>[" + "{},".repeat(200_000) + "{}]</script>" + WORDS),
                page(
                        "doctype bomb",
                        "<!DOCTYPE x [<!ENTITY a '" + "&b;".repeat(1000) + "'>]><p>&a;" + WORDS.repeat(50)),
                page("templates", "<template><table><tr><template>".repeat(2_000) + "</table></template>".repeat(999)),
                page("active", ACTIVE));
    }

    private static final String WORDS = "Words, words, and more words. ";
    private static final String ACTIVE = "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"
            + "<base href='javascript:alert(1)//'><meta http-equiv=refresh content='0;url=javascript:alert(1)'>"
            + "<meta name=author content='<img src=x onerror=alert(1)>'><link rel=canonical href='javascript:alert(1)'>"
            + "<meta property='og:site_name' content='&amp;lt;iframe src=x&amp;gt;'>"
            + "<meta property='article:published_time' content='<object data=x>'>"
            + "<html lang='<style>' dir='<script>'><body onload=alert(1)>"
            + "<svg onload=alert(1)><script>alert(1)</script><foreignObject><p>In a drawing, somewhere.</p></foreignObject></svg>"
            + "<math><mtext><script>alert(1)</script></mtext></math><iframe srcdoc='<script>alert(1)</script>'></iframe>"
            + "<p>&lt;img src=x onerror=alert(1)&gt; " + "and so on, and on, and on, it goes. ".repeat(40)
            + "<a href='javascript:alert(1)'>a link</a> &lt;a href=javascript:alert(1)&gt;</p>";

    private static Arguments page(String name, String html) {
        return Arguments.of(name, html);
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int at = 0; at < count; at++) {
            attributes.append('a').append(at).append("=b ");
        }
        return attributes.toString();
    }
}
