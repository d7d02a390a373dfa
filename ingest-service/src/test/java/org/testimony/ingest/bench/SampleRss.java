package org.testimony.ingest.bench;

import java.nio.charset.StandardCharsets;

/** The feed that is measured: RSS 2.0 of 50 items and about 35 kB, as news sites write it. */
final class SampleRss {
    private static final String WORDS =
            "the council heard on Monday that members who left the group in spring had asked for help and that"
                    + " the office would publish its report before the summer break";

    private SampleRss() {}

    static byte[] of(int items) {
        StringBuilder rss = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel>
                <title>The Example Courier</title>
                <link>https://courier.example/</link>
                <atom:link href="https://courier.example/rss" rel="self" type="application/rss+xml"/>
                <description>News of the day</description>
                <language>en-gb</language>
                <lastBuildDate>Mon, 21 Sep 2015 10:00:00 GMT</lastBuildDate>
                """);
        for (int number = 0; number < items; number++) {
            append(rss, number);
        }
        return rss.append("</channel>\n</rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder rss, int number) {
        String first = WORDS.substring(number % 40);
        rss.append("<item>\n<title>Headline number ")
                .append(number)
                .append(": what the council &amp; the office said</title>\n")
                .append("<link>https://courier.example/news/2015/09/21/article-")
                .append(number)
                .append(".html</link>\n")
                .append("<description>&lt;p&gt;Caf\u00e9 talk: ")
                .append(first)
                .append(".&lt;/p&gt; &lt;p&gt;It\u2019s &lt;b&gt;")
                .append(WORDS, 0, 60 + number % 50)
                .append("&lt;/b&gt;.&lt;/p&gt;</description>\n")
                .append("<dc:creator>A. Writer</dc:creator>\n<category>Politics</category>\n")
                .append("<pubDate>Mon, 21 Sep 2015 ")
                .append(String.format("%02d:%02d:00", number % 24, number % 60))
                .append(" +0200</pubDate>\n")
                .append("<guid isPermaLink=\"false\">courier-2015-")
                .append(number)
                .append("</guid>\n</item>\n");
    }
}
