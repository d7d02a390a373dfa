package org.testimony.stats.delivery.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Atom 1.0 (RFC 4287). */
final class AtomDocument {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomDocument() {}

    /** The feed of these alerts, the newest first. */
    static byte[] of(String root, List<FeedEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, root, entries);
            for (FeedEntry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static void head(XMLStreamWriter xml, String root, List<FeedEntry> entries) throws XMLStreamException {
        element(xml, "id", "urn:testimony:alerts");
        element(xml, "title", "Testimony: alerts");
        Instant updated = entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        element(xml, "updated", updated.toString());
        xml.writeStartElement("author");
        element(xml, "name", "Testimony");
        xml.writeEndElement();
        link(xml, "alternate", root + "/#alerts");
        link(xml, "self", root + "/api/v1/alerts.atom");
    }

    private static void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:testimony:alert:" + entry.alertId());
        element(xml, "title", entry.title());
        element(xml, "published", entry.published().toString());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
