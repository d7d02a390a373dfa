package org.testimony.ingest.opml;

import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes OPML 2.0, a feed at a time, so that the length of the list costs no memory. Close it to end the document. */
public final class OpmlWriter implements AutoCloseable {
    private static final String OURS = "urn:testimony:opml";

    private final XMLStreamWriter xml;

    /** Begins a list. */
    public OpmlWriter(OutputStream out, Instant created) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("testimony", OURS);
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Feeds of Testimony");
            xml.writeEndElement();
            xml.writeStartElement("dateCreated");
            xml.writeCharacters(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    created.atOffset(java.time.ZoneOffset.UTC)));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the list cannot be written", e);
        }
    }

    /** Adds a feed. */
    public void add(Subscription feed) {
        try {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("outline");
            String name = feed.title() == null ? feed.url() : feed.title();
            attribute("text", name);
            attribute("title", name);
            attribute("type", "rss");
            attribute("xmlUrl", feed.url());
            attribute("language", feed.language());
            attribute("testimony:publisher", feed.publisher());
            attribute("testimony:intervalSeconds", feed.intervalSeconds());
            attribute("testimony:pages", feed.pages());
            attribute("testimony:state", feed.state());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the list cannot be written", e);
        }
    }

    private void attribute(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }

    @Override
    public void close() {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the list cannot be ended", e);
        }
    }
}
