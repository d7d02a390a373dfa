package org.testimony.ingest.feed;

import java.util.Set;

/** Lays words out as plain text: one space for any white space, an empty line between paragraphs. */
final class TextLayout {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "blockquote",
            "figure",
            "figcaption",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "pre",
            "hr",
            "address",
            "details",
            "summary");

    private final StringBuilder text;
    private boolean gap;

    TextLayout(int length) {
        text = new StringBuilder(length);
    }

    static boolean isBlock(String element) {
        return BLOCKS.contains(element);
    }

    /** Notes that an element starts. */
    void open(String element) {
        if (element.equals("br")) {
            gap = false;
            text.append('\n');
        } else if (element.equals("td") || element.equals("th")) {
            gap = true;
        } else if (isBlock(element)) {
            paragraph();
        }
    }

    /** Notes that an element ends. */
    void close(String element) {
        if (isBlock(element)) {
            paragraph();
        }
    }

    /** Adds words, with white space as it comes. */
    void words(CharSequence words) {
        words(words, 0, words.length());
    }

    void words(CharSequence words, int start, int end) {
        int from = start;
        for (int at = start; at < end; at++) {
            if (isSpace(words.charAt(at)) && !isInRun(words, from, at, end)) {
                run(words, from, at);
                from = at + 1;
                gap = true;
            }
        }
        run(words, from, end);
    }

    private void run(CharSequence words, int start, int end) {
        if (start == end) {
            return;
        }
        if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        gap = false;
        text.append(words.subSequence(start, end)); // a whole string is copied faster than a part of a sequence
    }

    /** Whether a space stands alone between words, as it will in the result. */
    private static boolean isInRun(CharSequence words, int from, int at, int end) {
        return at > from && words.charAt(at) == ' ' && at + 1 < end && !isSpace(words.charAt(at + 1));
    }

    private void paragraph() {
        gap = false;
        int length = text.length();
        if (length == 0) {
            return;
        }
        if (text.charAt(length - 1) != '\n') {
            text.append("\n\n");
        } else if (length > 1 && text.charAt(length - 2) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isSpace(char unit) {
        return unit <= ' ' || unit == '\u00a0' || unit > 0x7f && Character.isWhitespace(unit);
    }

    @Override
    public String toString() {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }
}
