package org.testimony.ingest.feed;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.testimony.ingest.feed.repair.Repairs;
import org.testimony.ingest.feed.xml.CharacterReferences;

/**
 * Takes the text out of the HTML of a feed in one pass, without building a tree. Elements that show no text of their own
 * are left out with what is in them; all other tags are left out alone.
 */
final class HtmlScan {
    private static final int LONGEST_NAME = 20;
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "canvas",
            "audio",
            "video",
            "button",
            "select",
            "textarea",
            "form",
            "xml");
    private static final Set<String> RAW = Set.of("script", "style");

    private static final String[] ONE_LETTER = "abcdefghijklmnopqrstuvwxyz".split("", -1);

    private final String html;
    private final TextLayout layout;
    private final Set<String> neverClosed = new HashSet<>(4);
    private int at;

    // What was once searched for in vain is not searched for again, and what lies ahead is found once.
    private int nextAmpersand = -1;
    private boolean noCommentEnd;
    private boolean noTagEnd;

    private HtmlScan(String html) {
        this.html = html;
        layout = new TextLayout(html.length());
    }

    /** The text of a fragment. */
    static String text(String html) {
        HtmlScan scan = new HtmlScan(html);
        scan.run();
        return scan.layout.toString();
    }

    /** The text with its references to characters resolved, the old ones to windows-1252 included. */
    static String resolved(String text) {
        return text.indexOf('&') < 0 ? text : DoubleEncoding.undone(CharacterReferences.resolve(text, new Repairs()));
    }

    private void run() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            open = open < 0 ? html.length() : open;
            words(at, open);
            at = open;
            if (at < html.length()) {
                markup();
            }
        }
    }

    private void words(int start, int end) {
        if (start < end) {
            if (nextAmpersand < start) {
                int found = html.indexOf('&', start);
                nextAmpersand = found < 0 ? html.length() : found;
            }
            if (nextAmpersand >= end) {
                layout.words(html, start, end);
            } else {
                layout.words(resolved(html.substring(start, end)));
            }
        }
    }

    private void markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (isLetter(next)) {
            startTag();
        } else if (next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2))) {
            String name = name(at + 2);
            layout.close(name);
            passTo(">");
        } else if (html.startsWith("<!--", at)) {
            noCommentEnd = noCommentEnd || html.indexOf("-->", at + 4) < 0;
            passTo(noCommentEnd ? ">" : "-->");
        } else if (html.startsWith("<![CDATA[", at)) {
            int end = html.indexOf("]]>", at);
            words(at + 9, end < 0 ? html.length() : end);
            at = end < 0 ? html.length() : end + 3;
        } else if (next == '?' || next == '!' && isDeclaration()) {
            passTo(">");
        } else {
            layout.words("<");
            at++;
        }
    }

    // Without its end a declaration is just something that somebody wrote about.
    private boolean isDeclaration() {
        noTagEnd = noTagEnd || html.indexOf('>', at) < 0;
        return !noTagEnd && at + 2 < html.length() && isLetter(html.charAt(at + 2));
    }

    private void startTag() {
        String name = name(at + 1);
        int end = endOfTag(at + 1 + name.length());
        boolean empty = end > 1 && html.charAt(end - 1) == '>' && html.charAt(end - 2) == '/';
        at = end;
        if (SILENT.contains(name) && !empty) {
            passElement(name);
        } else {
            layout.open(name);
        }
    }

    private void passElement(String name) {
        int close = neverClosed.contains(name) ? -1 : closing(name);
        if (close >= 0) {
            at = close;
            passTo(">");
        } else {
            neverClosed.add(name);
            at = RAW.contains(name) ? html.length() : at;
        }
    }

    private int closing(String name) {
        int close = html.indexOf("</", at);
        while (close >= 0 && !html.regionMatches(true, close + 2, name, 0, name.length())) {
            close = html.indexOf("</", close + 2);
        }
        return close;
    }

    /** Moves past the next such sign; a tag that was cut off takes the rest of the text with it. */
    private void passTo(String sign) {
        int end = html.indexOf(sign, at);
        at = end < 0 ? html.length() : end + sign.length();
    }

    /** The place after a tag; a sign of its end does not count inside a quoted value. */
    private int endOfTag(int start) {
        for (int place = start; place < html.length(); place++) {
            char unit = html.charAt(place);
            if (unit == '>') {
                return place + 1;
            }
            if (unit == '=') {
                int value = afterSpace(place + 1);
                char quote = value < html.length() ? html.charAt(value) : ' ';
                int close = quote == '"' || quote == '\'' ? html.indexOf(quote, value + 1) : -1;
                place = close > 0 ? close : value - 1;
            }
        }
        int end = html.indexOf('>', start);
        return end < 0 ? html.length() : end + 1;
    }

    private int afterSpace(int start) {
        int place = start;
        while (place < html.length() && html.charAt(place) <= ' ') {
            place++;
        }
        return place;
    }

    private String name(int start) {
        int end = start;
        while (end < html.length() && end - start < LONGEST_NAME && isNameUnit(html.charAt(end))) {
            end++;
        }
        if (end - start == 1) {
            return ONE_LETTER[(html.charAt(start) | 0x20) - 'a']; // most tags of a text are a, b, i or p
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameUnit(char unit) {
        return isLetter(unit) || unit >= '0' && unit <= '9';
    }

    private static boolean isLetter(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }
}
