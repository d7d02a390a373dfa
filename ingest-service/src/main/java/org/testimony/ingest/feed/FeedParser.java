package org.testimony.ingest.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.charset.DecodedText;
import org.testimony.ingest.feed.format.JsonFormat;
import org.testimony.ingest.feed.format.NoFeedException;
import org.testimony.ingest.feed.format.WrittenFeed;
import org.testimony.ingest.feed.format.XmlFormats;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.XmlBoundsException;
import org.testimony.ingest.feed.xml.XmlPull;

/**
 * Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, CDF, JSON Feed and sitemaps. What the bytes are decides, not what the server
 * calls them. What is ill-formed is read as far as it goes, and each repair is told.
 *
 * <p>Takes time in proportion to the number of bytes, expands no entity but those of HTML, and reads nothing from
 * anywhere else.
 */
public final class FeedParser {
    /** As many items as one look at a feed gives. */
    public static final int MAX_ITEMS = 2_000;

    private static final int LOOK_AT = 1024;

    private FeedParser() {}

    /**
     * Reads a feed with up to {@link #MAX_ITEMS} items.
     *
     * @param contentType as the server said it, for the character set
     * @param url where relative addresses start; may be empty
     * @throws UnreadableFeedException when the bytes are no feed
     */
    public static Feed parse(byte[] bytes, @Nullable String contentType, String url) throws UnreadableFeedException {
        return parse(bytes, contentType, url, MAX_ITEMS);
    }

    /**
     * Reads a feed.
     *
     * @param maxItems the first so many are read, the others counted
     * @throws UnreadableFeedException when the bytes are no feed
     */
    public static Feed parse(byte[] bytes, @Nullable String contentType, String url, int maxItems)
            throws UnreadableFeedException {
        Repairs repairs = new Repairs();
        DecodedText document = DecodedText.of(bytes, contentType, repairs);
        String text = document.text();
        int start = start(text);
        if (start == text.length()) {
            throw new UnreadableFeedException("the answer is empty");
        }
        FeedReader reader = new FeedReader(url, repairs);
        WrittenFeed feed = new WrittenFeed(maxItems, reader::take);
        try {
            if (text.charAt(start) == '{') {
                JsonFormat.read(start == 0 ? text : text.substring(start), feed, repairs);
            } else {
                refusePage(text, start);
                XmlFormats.read(new XmlPull(text, url, repairs), feed, repairs);
            }
        } catch (NoFeedException | XmlBoundsException e) {
            throw new UnreadableFeedException(String.valueOf(e.getMessage()));
        }
        return reader.finish(feed, document.charset());
    }

    private static void refusePage(String text, int start) throws NoFeedException, UnreadableFeedException {
        String beginning =
                text.substring(start, Math.min(text.length(), start + LOOK_AT)).toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
            throw new UnreadableFeedException("this is a web page, not a feed");
        }
    }

    private static int start(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }
}
