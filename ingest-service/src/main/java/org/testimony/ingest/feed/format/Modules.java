package org.testimony.ingest.feed.format;

import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/**
 * The extensions that carry text, in whatever format they stand. They give way to the format's own elements, except for
 * {@code content:encoded} and {@code xhtml:body}, which are where RSS has its full texts.
 */
final class Modules {
    private final XmlPull xml;
    private final ElementText texts;
    private final Authors authors;

    Modules(XmlPull xml, ElementText texts) {
        this.xml = xml;
        this.texts = texts;
        authors = new Authors(xml, texts);
    }

    /** Reads the element that has just started into the item, or passes over it. */
    void item(WrittenItem item) throws XmlBoundsException {
        Vocabulary vocabulary = xml.vocabulary();
        switch (vocabulary) {
            case CONTENT -> content(item);
            case XHTML -> body(item);
            case DUBLIN_CORE -> dublinCore(item);
            case DUBLIN_CORE_TERMS -> terms(item.published, item.updated);
            case MEDIA -> media(item);
            case ITUNES -> itunes(item);
            default -> xml.skip();
        }
    }

    /** Reads the element that has just started into the feed, or passes over it. */
    void feed(WrittenFeed feed) throws XmlBoundsException {
        switch (xml.vocabulary()) {
            case DUBLIN_CORE -> dublinCore(feed);
            case DUBLIN_CORE_TERMS -> terms(feed.published, feed.updated);
            case ITUNES -> itunes(feed);
            default -> xml.skip();
        }
    }

    private void content(WrittenItem item) throws XmlBoundsException {
        if (xml.name().equals("encoded")) {
            item.contain(texts.html());
        } else {
            xml.skip();
        }
    }

    private void body(WrittenItem item) throws XmlBoundsException {
        if (xml.name().equals("body") || xml.name().equals("div")) {
            item.contain(texts.inline());
        } else {
            xml.skip();
        }
    }

    private void dublinCore(WrittenItem item) throws XmlBoundsException {
        switch (xml.name()) {
            case "title" -> item.otherTitle = texts.unsaid();
            case "description" -> item.otherSummary = texts.unsaid();
            case "creator", "author" -> item.by(authors.read());
            case "contributor" -> item.alsoBy(authors.read());
            case "publisher" -> item.publisher = texts.words();
            case "language" -> item.language = texts.words();
            case "date" -> item.published.fallBack(texts.words());
            case "identifier" -> item.id = item.id == null ? texts.words() : item.id;
            default -> xml.skip();
        }
    }

    private void dublinCore(WrittenFeed feed) throws XmlBoundsException {
        switch (xml.name()) {
            case "title" -> feed.otherTitle = texts.unsaid();
            case "description" -> feed.otherDescription = texts.unsaid();
            case "creator", "author" -> feed.by(authors.read());
            case "language" -> feed.language = feed.language == null ? texts.words() : feed.language;
            case "date" -> feed.updated.fallBack(texts.words());
            default -> xml.skip();
        }
    }

    private void terms(WrittenDates published, WrittenDates updated) throws XmlBoundsException {
        switch (xml.name()) {
            case "issued", "created", "available", "date" -> published.fallBack(texts.words());
            case "modified" -> updated.fallBack(texts.words());
            default -> xml.skip();
        }
    }

    private void itunes(WrittenItem item) throws XmlBoundsException {
        switch (xml.name()) {
            case "summary" -> item.otherSummary = texts.unsaid();
            case "subtitle" -> item.otherSummary = item.otherSummary == null ? texts.unsaid() : item.otherSummary;
            case "title" -> item.otherTitle = texts.unsaid();
            case "author" -> item.alsoBy(authors.read());
            default -> xml.skip();
        }
    }

    private void itunes(WrittenFeed feed) throws XmlBoundsException {
        switch (xml.name()) {
            case "summary" -> feed.otherDescription = texts.unsaid();
            case "subtitle" ->
                feed.otherDescription = feed.otherDescription == null ? texts.unsaid() : feed.otherDescription;
            case "author", "owner" -> feed.by(authors.read());
            default -> xml.skip();
        }
    }

    // A group and a content hold the same elements once more.
    private void media(WrittenItem item) throws XmlBoundsException {
        String name = xml.name();
        if (name.equals("group") || name.equals("content")) {
            int depth = xml.depth();
            for (Token token = xml.next(); !ends(token, depth); token = xml.next()) {
                if (token == Token.START) {
                    mediaText(item);
                }
            }
        } else {
            mediaText(item);
        }
    }

    private void mediaText(WrittenItem item) throws XmlBoundsException {
        if (xml.vocabulary() != Vocabulary.MEDIA) {
            return; // its own children are looked at next
        }
        switch (xml.name()) {
            case "title" -> item.otherTitle = item.otherTitle == null ? texts.unsaid() : item.otherTitle;
            case "description", "text" ->
                item.otherSummary = item.otherSummary == null ? texts.unsaid() : item.otherSummary;
            case "credit" -> credit(item);
            default -> {}
        }
    }

    private void credit(WrittenItem item) throws XmlBoundsException {
        String role = xml.attribute("role");
        String name = texts.words();
        if (role == null || role.equals("author") || role.equals("writer") || role.equals("creator")) {
            item.alsoBy(Authors.of(name));
        }
    }

    private boolean ends(Token token, int depth) {
        return token == Token.DONE || token == Token.END && xml.depth() == depth;
    }
}
