package org.testimony.ingest.article;

import java.util.ArrayDeque;
import java.util.Deque;

/** The path of an address without dot segments (RFC 3986, 5.2.4). */
final class UrlPath {
    private UrlPath() {}

    /** The path that remains; an empty path is the root. */
    static String normal(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        if (last.equals(".") || last.equals("..")) {
            kept.addLast("");
        }
        return "/" + String.join("/", kept);
    }
}
