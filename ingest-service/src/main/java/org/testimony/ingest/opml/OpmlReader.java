package org.testimony.ingest.opml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.charset.DecodedText;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;
import org.testimony.ingest.feed.xml.XmlPull.Token;

/**
 * Reads OPML 1.0 to 2.0 as programs write it. Groups are of no interest: the feeds in them are read in the order of the
 * document. Takes time in proportion to the number of bytes and reads nothing from anywhere else.
 */
public final class OpmlReader {
    /** Outlines after these are counted only. */
    public static final int MAX_FEEDS = 100_000;

    private final List<Subscription> feeds = new ArrayList<>();
    private int outlines;
    private int beyond;
    private boolean isOpml;

    private OpmlReader() {}

    /**
     * What a list has.
     *
     * @param beyond feeds after the greatest number, which were counted only
     */
    public record FeedList(List<Subscription> feeds, int beyond) {
        public FeedList {
            feeds = List.copyOf(feeds);
        }
    }

    /** Bytes that are no list of feeds; the message says why. */
    public static final class NoOpmlException extends Exception {
        private static final long serialVersionUID = 1L;

        NoOpmlException(String message) {
            super(message);
        }
    }

    /**
     * Reads a list.
     *
     * @param contentType as the sender said it, for the character set
     */
    public static FeedList read(byte[] bytes, @Nullable String contentType) throws NoOpmlException {
        Repairs repairs = new Repairs();
        String text = DecodedText.of(bytes, contentType, repairs).text();
        OpmlReader reader = new OpmlReader();
        try {
            reader.read(new XmlPull(text, "", repairs));
        } catch (XmlBoundsException e) {
            throw new NoOpmlException("The list is not usable: " + e.getMessage() + ".");
        }
        if (!reader.isOpml) {
            throw new NoOpmlException("This is no OPML: it has no element opml.");
        }
        return new FeedList(reader.feeds, reader.beyond);
    }

    private void read(XmlPull xml) throws XmlBoundsException {
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.START && xml.name().equals("opml")) {
                isOpml = true;
            } else if (token == Token.START && isOpml && xml.name().equals("outline")) {
                take(xml);
            }
        }
    }

    private void take(XmlPull xml) {
        String url = xml.attribute("xmlurl");
        if (url == null || url.isBlank()) {
            return; // a group, or a note
        }
        if (++outlines > MAX_FEEDS) {
            beyond++;
            return;
        }
        String title = xml.attribute("title");
        feeds.add(new Subscription(
                url.strip(),
                title == null ? xml.attribute("text") : title,
                xml.attribute("language"),
                xml.attribute("testimony:publisher"),
                xml.attribute("testimony:intervalseconds"),
                xml.attribute("testimony:pages"),
                xml.attribute("testimony:state")));
    }
}
