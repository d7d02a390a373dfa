package org.testimony.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads RSS, Atom and JSON Feed. What the bytes are decides, not what the server calls them. */
public final class FeedParser {
    private static final int LOOK_AT = 1024;

    private FeedParser() {}

    /**
     * Reads a feed.
     *
     * @param contentType as the server said it, for the character set
     * @throws UnreadableFeedException when the bytes are no feed
     */
    public static Feed parse(byte[] bytes, @Nullable String contentType) throws UnreadableFeedException {
        String start = start(bytes);
        if (start.isEmpty()) {
            throw new UnreadableFeedException("the answer is empty");
        }
        if (start.startsWith("{")) {
            return JsonFeed.parse(bytes);
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new UnreadableFeedException("this is a web page, not a feed");
        }
        return RomeFeed.parse(bytes, contentType);
    }

    // Zero bytes vanish, so that the start of UTF-16 text can be read too.
    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1)
                .replaceAll("^(\\u00ef\\u00bb\\u00bf|\\u00fe\\u00ff|\\u00ff\\u00fe)|\\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }
}
