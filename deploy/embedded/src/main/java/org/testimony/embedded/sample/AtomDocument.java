package org.testimony.embedded.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Atom 1.0 with full texts; each entry names its own publisher and language. Atom knows no entry without a date. */
final class AtomDocument implements FeedDocument {
    /** Before the first entry there is no date to give: this one is the format's own. */
    private static final String NO_ENTRY_YET = "2005-12-01T00:00:00Z";

    @Override
    public String mediaType() {
        return "application/atom+xml; charset=utf-8";
    }

    @Override
    public byte[] write(List<SampleArticle> articles) {
        XmlWriter xml = new XmlWriter();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .text("title", "Testimony sample (Atom)")
                .text("id", "tag:example.org,2026:testimony-sample")
                .text("updated", newest(articles));
        xml.open("author").text("name", "Testimony").close();
        articles.forEach(article -> write(article, xml));
        return xml.close().toBytes();
    }

    private static void write(SampleArticle article, XmlWriter xml) {
        String moment = moment(article);
        xml.open("entry", "xml:lang", article.lang())
                .text("title", article.title())
                .open("link", "rel", "alternate", "href", article.url())
                .close()
                .text("id", id(article))
                .text("published", moment)
                .text("updated", moment);
        xml.open("source")
                .text("id", id(article) + "/source")
                .text("title", article.publisher())
                .text("updated", moment)
                .close();
        xml.text("content", article.html(), "type", "html").close();
    }

    private static String newest(List<SampleArticle> articles) {
        return articles.stream()
                .map(AtomDocument::moment)
                .max(String::compareTo)
                .orElse(NO_ENTRY_YET);
    }

    private static String id(SampleArticle article) {
        return "tag:example.org,2026:testimony-sample/" + article.id();
    }

    private static String moment(SampleArticle article) {
        LocalDate day = Objects.requireNonNull(article.published(), "an Atom entry needs a date: " + article.id());
        return day + "T00:00:00Z";
    }
}
