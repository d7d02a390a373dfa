package org.testimony.embedded.sample;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0 with full texts; each item names its own publisher and language. */
final class RssDocument implements FeedDocument {
    @Override
    public String mediaType() {
        return "application/rss+xml; charset=utf-8";
    }

    @Override
    public byte[] write(List<SampleArticle> articles) {
        XmlWriter xml = new XmlWriter();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel")
                .text("title", "Testimony sample (RSS)")
                .text("link", "https://example.org/testimony-sample/rss")
                .text("description", "Publicly reported cases, retold in our own words");
        articles.forEach(article -> write(article, xml));
        return xml.close().close().toBytes();
    }

    private static void write(SampleArticle article, XmlWriter xml) {
        xml.open("item")
                .text("title", article.title())
                .text("link", article.url())
                .text("guid", "testimony-sample:" + article.id(), "isPermaLink", "false");
        LocalDate day = article.published();
        if (day != null) {
            xml.text(
                    "pubDate",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            day.atStartOfDay().atOffset(ZoneOffset.UTC)));
        }
        xml.text("source", article.publisher(), "url", article.url())
                .text("dc:language", article.lang())
                .text("content:encoded", article.html())
                .close();
    }
}
