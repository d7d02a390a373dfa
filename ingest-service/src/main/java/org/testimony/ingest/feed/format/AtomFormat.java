package org.testimony.ingest.feed.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Atom 0.3 and 1.0, and Atom's elements where they stand in RSS. */
final class AtomFormat {
    private final XmlPull xml;
    private final WrittenFeed feed;
    private final ElementText texts;
    private final AtomText constructs;
    private final Authors authors;
    private final Modules modules;

    AtomFormat(XmlPull xml, WrittenFeed feed, ElementText texts) {
        this.xml = xml;
        this.feed = feed;
        this.texts = texts;
        constructs = new AtomText(xml, texts);
        authors = new Authors(xml, texts);
        modules = new Modules(xml, texts);
    }

    /** Reads the root element, which has just started: a feed, or an entry alone. */
    void read() throws XmlBoundsException {
        feed.format = "Atom";
        feed.language = xml.language();
        if (xml.name().equals("entry")) {
            readEntry();
            return;
        }
        int root = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == root) {
                return;
            }
            if (token == Token.START) {
                readFeedElement();
            }
        }
    }

    /** Reads the element of a feed that has just started. */
    void readFeedElement() throws XmlBoundsException {
        if (isExtension(xml.vocabulary())) {
            modules.feed(feed);
            return;
        }
        switch (xml.name()) {
            case "entry" -> readEntry();
            case "title" -> feed.title = feed.title == null ? constructs.read() : other(feed.title);
            case "subtitle", "tagline" ->
                feed.description = feed.description == null ? constructs.read() : other(feed.description);
            case "link" -> readLink();
            case "id" -> feed.id = texts.words();
            case "author" -> feed.by(authors.read());
            case "published", "issued" -> feed.published.prefer(texts.words());
            case "updated", "modified" -> feed.updated.prefer(texts.words());
            default -> xml.skip();
        }
    }

    private void readLink() throws XmlBoundsException {
        AtomLink link = AtomLink.read(xml, texts);
        if (link.isPage() && feed.link == null) {
            feed.link = link.href();
            feed.linkBase = link.base();
        }
    }

    private void readEntry() throws XmlBoundsException {
        if (!feed.takesItem()) {
            xml.skip();
            return;
        }
        WrittenItem item = new WrittenItem();
        item.language = xml.language();
        item.linkBase = xml.base();
        item.idIsLink = true;
        int depth = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == depth) {
                break;
            }
            if (token == Token.START) {
                readEntryElement(item);
            }
        }
        feed.item(item);
    }

    /** Reads the element of an entry that has just started. */
    void readEntryElement(WrittenItem item) throws XmlBoundsException {
        if (isExtension(xml.vocabulary())) {
            modules.item(item);
            return;
        }
        switch (xml.name()) {
            case "title" -> item.title = item.title == null ? constructs.read() : other(item.title);
            case "summary" -> item.describe(constructs.read());
            case "content" -> readContent(item);
            case "link" -> readLink(item);
            case "id" -> item.id = item.id == null ? texts.words() : skipped(item.id);
            case "author" -> item.by(authors.read());
            case "published", "issued", "created" -> item.published.prefer(texts.words());
            case "updated", "modified" -> item.updated.prefer(texts.words());
            case "source" -> readSource(item);
            default -> xml.skip();
        }
    }

    private void readContent(WrittenItem item) throws XmlBoundsException {
        WrittenText text = constructs.read();
        if (!text.value().isBlank()) {
            item.contain(text);
        }
    }

    private void readLink(WrittenItem item) throws XmlBoundsException {
        AtomLink link = AtomLink.read(xml, texts);
        if (link.isPage() && item.link == null) {
            item.link = link.href();
            item.linkBase = link.base();
        }
    }

    private void readSource(WrittenItem item) throws XmlBoundsException {
        int depth = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == depth) {
                return;
            }
            if (token == Token.START && xml.name().equals("title")) {
                item.source = constructs.read().value();
            } else if (token == Token.START) {
                xml.skip();
            }
        }
    }

    private WrittenText other(WrittenText known) throws XmlBoundsException {
        xml.skip();
        return known;
    }

    private String skipped(String known) throws XmlBoundsException {
        xml.skip();
        return known;
    }

    private static boolean isExtension(Vocabulary vocabulary) {
        return vocabulary != Vocabulary.ATOM && vocabulary != Vocabulary.RSS;
    }

    /** A link and what it leads to. */
    private record AtomLink(@Nullable String rel, @Nullable String href, String base) {
        static AtomLink read(XmlPull xml, ElementText texts) throws XmlBoundsException {
            String rel = xml.attribute("rel");
            String href = xml.attribute("href");
            String base = xml.base();
            String words = texts.words();
            return new AtomLink(rel, href == null && !words.isEmpty() ? words : href, base);
        }

        boolean isPage() {
            return href != null
                    && (rel == null || rel.strip().toLowerCase(Locale.ROOT).equals("alternate"));
        }
    }
}
