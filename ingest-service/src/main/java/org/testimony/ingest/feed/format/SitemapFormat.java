package org.testimony.ingest.feed.format;

import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Sitemaps, with the extension that news sites use: an address, a title and a date for each article, and no text. */
final class SitemapFormat {
    private final XmlPull xml;
    private final WrittenFeed feed;
    private final ElementText texts;

    SitemapFormat(XmlPull xml, WrittenFeed feed, ElementText texts) {
        this.xml = xml;
        this.feed = feed;
        this.texts = texts;
    }

    /** Reads the root element, which has just started. */
    void read() throws XmlBoundsException {
        feed.format = "sitemap";
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.START && xml.name().equals("url")) {
                readPage();
            } else if (token == Token.START) {
                xml.skip();
            }
        }
    }

    private void readPage() throws XmlBoundsException {
        if (!feed.takesItem()) {
            xml.skip();
            return;
        }
        WrittenItem item = new WrittenItem();
        item.linkBase = xml.base();
        int depth = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == depth) {
                break;
            }
            if (token == Token.START) {
                readElement(item);
            }
        }
        feed.item(item);
    }

    // The elements of a news entry are looked at as if they stood beside the address.
    private void readElement(WrittenItem item) throws XmlBoundsException {
        boolean news = xml.vocabulary() == Vocabulary.NEWS;
        switch (xml.name()) {
            case "loc" -> item.link = texts.words();
            case "lastmod" -> item.updated.prefer(texts.words());
            case "publication_date" -> item.published.prefer(texts.words());
            case "title" -> item.title = news ? texts.unsaid() : item.title;
            case "name" -> item.source = news ? texts.words() : item.source;
            case "language" -> item.language = news ? texts.words() : item.language;
            default -> {}
        }
    }
}
