package org.testimony.ingest.feed.format;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** RSS 0.90 to 2.0, RSS 1.0 included, whose items stand beside the channel; and CDF, which has its elements' names. */
final class RssFormat {
    private final XmlPull xml;
    private final WrittenFeed feed;
    private final ElementText texts;
    private final Authors authors;
    private final Modules modules;
    private final AtomFormat atom;

    RssFormat(XmlPull xml, WrittenFeed feed, ElementText texts) {
        this.xml = xml;
        this.feed = feed;
        this.texts = texts;
        authors = new Authors(xml, texts);
        modules = new Modules(xml, texts);
        atom = new AtomFormat(xml, feed, texts);
    }

    /** Reads the root element, which has just started. */
    void read() throws XmlBoundsException {
        feed.format = xml.name().equals("channel") ? "CDF" : "RSS";
        if (feed.format.equals("CDF")) {
            readChannelAttributes();
        }
        int root = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == root) {
                return;
            }
            if (token == Token.START) {
                readChild();
            }
        }
    }

    private void readChild() throws XmlBoundsException {
        Vocabulary vocabulary = xml.vocabulary();
        if (vocabulary == Vocabulary.ATOM) {
            atom.readFeedElement();
        } else if (isExtension(vocabulary)) {
            modules.feed(feed);
        } else {
            readOwn();
        }
    }

    private void readOwn() throws XmlBoundsException {
        switch (xml.name()) {
            case "channel" -> readChannelAttributes(); // its children come next
            case "item" -> readItem();
            case "title" -> feed.title = first(feed.title, texts.unsaid());
            case "description", "tagline", "abstract", "subtitle" ->
                feed.description = first(feed.description, texts.unsaid());
            case "link" -> readLink();
            case "language" -> feed.language = texts.words();
            case "managingeditor", "author" -> feed.by(authors.read());
            case "pubdate" -> feed.published.prefer(texts.words());
            case "lastbuilddate", "modified" -> feed.updated.prefer(texts.words());
            case "id", "guid" -> feed.id = texts.words();
            default -> xml.skip();
        }
    }

    private void readChannelAttributes() {
        String language = xml.language();
        feed.language = feed.language == null ? language : feed.language;
        feed.id = feed.id == null ? xml.attribute("rdf:about") : feed.id;
        String href = xml.attribute("href");
        if (href != null && feed.link == null) {
            feed.link = href;
            feed.linkBase = xml.base();
        }
        modified(feed.updated);
    }

    private void readLink() throws XmlBoundsException {
        String base = xml.base();
        String href = xml.attribute("href");
        String words = texts.words();
        if (feed.link == null) {
            feed.link = words.isEmpty() ? href : words;
            feed.linkBase = base;
        }
    }

    private void readItem() throws XmlBoundsException {
        if (!feed.takesItem()) {
            xml.skip();
            return;
        }
        WrittenItem item = new WrittenItem();
        readItemAttributes(item);
        int depth = xml.depth();
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.END && xml.depth() == depth) {
                break;
            }
            if (token == Token.START) {
                readItemChild(item);
            }
        }
        feed.item(item);
    }

    private void readItemAttributes(WrittenItem item) {
        item.language = xml.language();
        item.linkBase = xml.base();
        item.id = xml.attribute("rdf:about");
        item.link = xml.attribute("href");
        modified(item.updated);
    }

    private void modified(WrittenDates dates) {
        String modified = xml.attribute("lastmod");
        if (modified != null) {
            dates.prefer(modified);
        }
    }

    private void readItemChild(WrittenItem item) throws XmlBoundsException {
        Vocabulary vocabulary = xml.vocabulary();
        if (vocabulary == Vocabulary.ATOM) {
            atom.readEntryElement(item);
        } else if (isExtension(vocabulary)) {
            modules.item(item);
        } else {
            readOwn(item);
        }
    }

    private void readOwn(WrittenItem item) throws XmlBoundsException {
        switch (xml.name()) {
            case "title" -> item.title = first(item.title, texts.unsaid());
            case "description", "summary", "abstract" -> item.describe(texts.unsaid());
            case "content", "body", "fullitem", "encoded" -> item.contain(texts.unsaid());
            case "link" -> readLink(item);
            case "guid", "id" -> readGuid(item);
            case "author", "creator", "managingeditor" -> item.by(authors.read());
            case "pubdate", "published", "date", "issued" -> item.published.prefer(texts.words());
            case "updated", "modified", "lastbuilddate" -> item.updated.prefer(texts.words());
            case "source" -> item.source = texts.words();
            case "language" -> item.language = texts.words();
            default -> xml.skip();
        }
    }

    private void readLink(WrittenItem item) throws XmlBoundsException {
        String base = xml.base();
        String href = xml.attribute("href");
        String words = texts.words();
        if (item.link == null) {
            item.link = words.isEmpty() ? href : words;
            item.linkBase = base;
        }
    }

    private void readGuid(WrittenItem item) throws XmlBoundsException {
        String permalink = xml.attribute("ispermalink");
        item.idIsLink = !"false".equalsIgnoreCase(permalink == null ? "" : permalink.strip());
        item.id = texts.words();
    }

    /** Whether an element is one of an extension, not of RSS under whatever namespace it was given. */
    private static boolean isExtension(Vocabulary vocabulary) {
        return vocabulary != Vocabulary.RSS && vocabulary != Vocabulary.RDF;
    }

    private static WrittenText first(@Nullable WrittenText known, WrittenText other) {
        return known == null || known.value().isBlank() ? other : known;
    }
}
