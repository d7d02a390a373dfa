package org.testimony.ingest.feed.format;

import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Finds the adapter for an XML document by its root element. */
public final class XmlFormats {
    private XmlFormats() {}

    /**
     * Reads a document into the feed.
     *
     * @throws NoFeedException when its root element is not that of a feed
     * @throws XmlBoundsException when its shape is made to exhaust the reader
     */
    public static void read(XmlPull xml, WrittenFeed feed, Repairs repairs) throws NoFeedException, XmlBoundsException {
        Token token = xml.next();
        while (token == Token.TEXT) {
            if (!xml.text().isBlank()) {
                repairs.note(Repair.TEXT_BEFORE_ROOT);
            }
            token = xml.next();
        }
        if (token != Token.START) {
            throw new NoFeedException("this is neither XML nor JSON");
        }
        readRoot(xml, feed, new ElementText(xml, repairs));
        token = xml.next();
        if (token == Token.START || token == Token.TEXT && !xml.text().isBlank()) {
            repairs.note(Repair.TEXT_AFTER_ROOT);
        }
    }

    private static void readRoot(XmlPull xml, WrittenFeed feed, ElementText texts)
            throws NoFeedException, XmlBoundsException {
        switch (xml.name()) {
            case "rss", "rdf", "channel" -> new RssFormat(xml, feed, texts).read();
            case "feed", "entry" -> readAtom(xml, feed, texts);
            case "urlset" -> new SitemapFormat(xml, feed, texts).read();
            case "sitemapindex" ->
                throw new NoFeedException("this is an index of sitemaps; register the sitemaps that it lists");
            case "html" -> throw new NoFeedException("this is a web page, not a feed");
            case "opml" -> throw new NoFeedException("this is OPML, a list of feeds; register the feeds that it lists");
            default -> throw new NoFeedException("this is XML, but no RSS, Atom or sitemap");
        }
    }

    private static void readAtom(XmlPull xml, WrittenFeed feed, ElementText texts)
            throws NoFeedException, XmlBoundsException {
        if (xml.vocabulary() != Vocabulary.ATOM && xml.vocabulary() != Vocabulary.RSS) {
            throw new NoFeedException("this is XML, but no RSS, Atom or sitemap");
        }
        new AtomFormat(xml, feed, texts).read();
    }
}
