package org.testimony.ingest.feed.format;

import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.Vocabulary;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/** Finds the adapter for an XML document by its root element. */
public final class XmlFormats {
    private static final int LOOK_AT = 50;
    private static final String OTHER_XML = "this is XML, but no RSS, Atom or sitemap";

    private XmlFormats() {}

    /**
     * Reads a document into the feed.
     *
     * @throws NoFeedException when its root element is not that of a feed
     * @throws XmlBoundsException when its shape is made to exhaust the reader
     */
    public static void read(XmlPull xml, WrittenFeed feed, Repairs repairs) throws NoFeedException, XmlBoundsException {
        readRoot(xml, feed, new ElementText(xml, repairs), repairs);
        Token token = xml.next();
        while (token == Token.END || token == Token.TEXT && xml.text().isBlank()) {
            token = xml.next(); // the ends of what was wrapped around the root
        }
        if (token != Token.DONE) {
            repairs.note(Repair.TEXT_AFTER_ROOT);
        }
    }

    /** Finds the root: warnings of a publisher's program may stand before it, markup and all. */
    private static void readRoot(XmlPull xml, WrittenFeed feed, ElementText texts, Repairs repairs)
            throws NoFeedException, XmlBoundsException {
        boolean none = true;
        for (int elements = 0; elements < LOOK_AT; ) {
            Token token = xml.next();
            if (token == Token.DONE) {
                throw new NoFeedException(none ? "this is neither XML nor JSON" : OTHER_XML);
            }
            if (token == Token.START) {
                boolean perhaps = none || isCertainRoot(xml);
                if (perhaps && readIfRoot(xml, feed, texts)) {
                    return;
                }
                none = false;
                elements++;
            }
            if (token == Token.START || token == Token.TEXT && !xml.text().isBlank()) {
                repairs.note(Repair.TEXT_BEFORE_ROOT);
            }
        }
        throw new NoFeedException(OTHER_XML);
    }

    private static boolean readIfRoot(XmlPull xml, WrittenFeed feed, ElementText texts)
            throws NoFeedException, XmlBoundsException {
        switch (xml.name()) {
            case "rss", "rdf", "channel" -> new RssFormat(xml, feed, texts).read();
            case "feed", "entry" -> readAtom(xml, feed, texts);
            case "urlset" -> new SitemapFormat(xml, feed, texts).read();
            case "sitemapindex" ->
                throw new NoFeedException("this is an index of sitemaps; register the sitemaps that it lists");
            case "html" -> throw new NoFeedException("this is a web page, not a feed");
            case "opml" -> throw new NoFeedException("this is OPML, a list of feeds; register the feeds that it lists");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether an element can only be the root of a feed, wherever it stands. */
    private static boolean isCertainRoot(XmlPull xml) {
        return switch (xml.name()) {
            case "rss" -> true;
            case "rdf" -> xml.vocabulary() == Vocabulary.RDF;
            case "feed" -> xml.vocabulary() == Vocabulary.ATOM;
            case "urlset" -> xml.vocabulary() == Vocabulary.SITEMAP;
            default -> false;
        };
    }

    private static void readAtom(XmlPull xml, WrittenFeed feed, ElementText texts)
            throws NoFeedException, XmlBoundsException {
        if (xml.vocabulary() != Vocabulary.ATOM && xml.vocabulary() != Vocabulary.RSS) {
            throw new NoFeedException(OTHER_XML);
        }
        new AtomFormat(xml, feed, texts).read();
    }
}
