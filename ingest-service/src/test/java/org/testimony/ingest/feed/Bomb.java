package org.testimony.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Documents that are made to exhaust whoever reads them. Also measured by the benchmark of hostile feeds. */
public enum Bomb {
    BILLION_LAUGHS(false, Bomb::laughs),
    QUADRATIC_ENTITIES(
            false, () -> "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>" + titled("&a;".repeat(50_000))),
    NESTED_200_000(true, () -> titled("<b>".repeat(200_000))),
    ATTRIBUTES_50_000(true, () -> "<rss" + " a=\"1\"".repeat(50_000) + "/>"),
    NAMESPACES_50_000(true, () -> "<rss>" + "<a xmlns:b='c' xmlns:d='e' xmlns:f='g'>".repeat(50_000)),
    NAME_OF_1_MB(true, () -> "<rss><" + "n".repeat(1 << 20) + "/></rss>"),
    END_NAME_OF_1_MB(true, () -> "<rss></" + "n".repeat(1 << 20) + "></rss>"),
    ATTRIBUTE_OF_10_MB(
            false, () -> "<rss a=\"" + "v".repeat(10_000_000) + "\"><channel><title>t</title></channel></rss>"),
    COMMENT_OF_10_MB(
            false, () -> "<rss><!--" + "-".repeat(10_000_000) + "--><channel><title>t</title></channel></rss>"),
    OPEN_COMMENTS(false, () -> titled("<!-- ".repeat(400_000))),
    OPEN_INSTRUCTIONS(false, () -> titled("<?a ".repeat(400_000))),
    OPEN_DOCTYPES(false, () -> titled("<!DOCTYPE [ ".repeat(200_000))),
    OPEN_QUOTES(true, () -> titled("<b a=\"".repeat(400_000))),
    CDATA_OF_20_MB(false, () -> titled("<![CDATA[" + "x".repeat(20_000_000) + "]]>")),
    CDATA_SECTIONS(false, () -> titled("<![CDATA[x]]>".repeat(1_000_000))),
    AMPERSANDS(false, () -> titled("&".repeat(5_000_000))),
    LESS_THANS(false, () -> titled("<".repeat(2_000_000))),
    ESCAPED_LESS_THANS(false, () -> titled("&lt;".repeat(260_000))),
    ESCAPED_OPEN_TAGS(false, () -> titled("&lt;a b='".repeat(100_000))),
    ESCAPED_OPEN_EQUALS(false, () -> titled("&lt;a =\"=".repeat(100_000))),
    ESCAPED_SILENT_ELEMENTS(false, () -> titled("&lt;select&gt;&lt;/selec&gt;".repeat(40_000))),
    ESCAPED_MANY_SILENT_NAMES(false, () -> titled("&lt;form&gt;&lt;video&gt;&lt;audio&gt;&lt;/".repeat(30_000))),
    ESCAPED_COMMENTS(false, () -> titled("&lt;!--".repeat(170_000))),
    ESCAPED_ENDED_COMMENTS(false, () -> titled("&lt;!-- x&gt;".repeat(90_000))),
    ESCAPED_DECLARATIONS(false, () -> titled("&lt;!a".repeat(170_000))),
    ESCAPED_CDATA(false, () -> titled("&lt;![CDATA[".repeat(90_000))),
    ONE_WORD_OF_5_MB(false, () -> titled("w".repeat(5_000_000))),
    WHITE_SPACE_OF_5_MB(false, () -> titled("x" + " \t".repeat(2_500_000) + "<")),
    LESS_THANS_AND_SPACE(false, () -> titled("&lt; / ".repeat(100_000))),
    STRAY_END_TAGS(false, () -> titled("</b>".repeat(1_000_000))),
    HALF_OPEN_ELEMENTS(true, () -> titled(("<b>".repeat(200) + "</title><title>").repeat(5_000))),
    BASES(false, () -> titled(("<b xml:base='a/" + "b".repeat(1900) + "/'></b>").repeat(5_000))),
    DATES(false, () -> "<rss><channel>" + "<pubDate>" + "1 ".repeat(2_000_000) + "</pubDate></channel></rss>"),
    AUTHORS(false, () -> item("<author>" + "a@".repeat(500_000) + "</author>")),
    MANY_AUTHORS(false, () -> item("<author>a</author>".repeat(200_000))),
    MILLION_ITEMS(
            false, () -> "<rss><channel>" + "<item><title>t</title></item>".repeat(1_000_000) + "</channel></rss>"),
    SHORT_REFERENCES(false, () -> titled("&#0;&#xffffffffff;&#".repeat(300_000)));

    private final boolean refused;
    private final Supplier<String> text;

    Bomb(boolean refused, Supplier<String> text) {
        this.refused = refused;
        this.text = text;
    }

    public byte[] document() {
        return text.get().getBytes(StandardCharsets.UTF_8);
    }

    boolean isRefused() {
        return refused;
    }

    private static String titled(String title) {
        return item("<title>" + title + "</title><description>" + title + "</description>");
    }

    private static String item(String children) {
        return "<rss><channel><title>t</title><item>" + children + "</item></channel></rss>";
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            doctype.append("<!ENTITY l")
                    .append(level)
                    .append(" \"")
                    .append(("&l" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return doctype + "]>" + titled("&l9;");
    }
}
