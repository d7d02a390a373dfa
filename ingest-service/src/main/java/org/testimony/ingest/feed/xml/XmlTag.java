package org.testimony.ingest.feed.xml;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/** A start tag: its name and its attributes, read where they stand and decoded when asked for. */
final class XmlTag {
    static final int MAX_ATTRIBUTES = 256;
    private static final int LONGEST_NAME = 1000;

    private final String text;
    private final Names names;
    private final Repairs repairs;
    private final String[] attributeNames = new String[MAX_ATTRIBUTES];
    private final int[] starts = new int[MAX_ATTRIBUTES];
    private final int[] ends = new int[MAX_ATTRIBUTES];
    private String name = "";
    private int count;
    private boolean empty;
    private boolean cutOff;

    XmlTag(String text, Names names, Repairs repairs) {
        this.text = text;
        this.names = names;
        this.repairs = repairs;
    }

    String name() {
        return name;
    }

    /** Whether the tag is its own end tag. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether the document ends inside the tag. */
    boolean isCutOff() {
        return cutOff;
    }

    int attributes() {
        return count;
    }

    String attributeName(int index) {
        return attributeNames[index];
    }

    String attributeValue(int index) {
        return CharacterReferences.resolve(text.substring(starts[index], ends[index]), repairs);
    }

    @Nullable
    String attribute(String wanted) {
        for (int at = 0; at < count; at++) {
            if (attributeNames[at].equals(wanted)) {
                return attributeValue(at);
            }
        }
        return null;
    }

    /** Reads the tag whose name starts here, and returns the place after it. */
    int read(int start) throws XmlBoundsException {
        int at = endOfName(start);
        name = names.at(text, start, at);
        count = 0;
        empty = false;
        while (true) {
            at = afterSpace(at);
            if (at >= text.length()) {
                repairs.note(Repair.UNCLOSED_SECTION);
                cutOff = true;
                return at;
            }
            char unit = text.charAt(at);
            if (unit == '>') {
                return at + 1;
            }
            if (unit == '<') {
                repairs.note(Repair.UNCLOSED_SECTION);
                return at;
            }
            if (unit == '/') {
                empty = at + 1 < text.length() && text.charAt(at + 1) == '>';
                at++;
            } else {
                at = readAttribute(at);
            }
        }
    }

    private int readAttribute(int start) throws XmlBoundsException {
        if (count == MAX_ATTRIBUTES) {
            throw new XmlBoundsException("an element has more than " + MAX_ATTRIBUTES + " attributes");
        }
        int end = endOfName(start);
        if (end == start) {
            repairs.note(Repair.BAD_ATTRIBUTE);
            return start + 1;
        }
        attributeNames[count] = names.at(text, start, end);
        int at = afterSpace(end);
        if (at >= text.length() || text.charAt(at) != '=') {
            repairs.note(Repair.BAD_ATTRIBUTE);
            return keep(end, end, at);
        }
        at = afterSpace(at + 1);
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = closing(quote, at + 1);
            if (close >= 0) {
                return keep(at + 1, close, close + 1);
            }
            at++;
        }
        repairs.note(Repair.BAD_ATTRIBUTE);
        int stop = endOfBareValue(at);
        return keep(at, stop, stop);
    }

    private int keep(int start, int end, int next) {
        starts[count] = start;
        ends[count++] = end;
        return next;
    }

    // XML allows no < in a value. Where one comes first, the quote was forgotten, and the next one belongs elsewhere.
    private int closing(char quote, int from) {
        for (int at = from; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == quote) {
                return at;
            }
            if (unit == '<') {
                return -1;
            }
        }
        return -1;
    }

    private int endOfBareValue(int from) {
        int at = from;
        while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != '>' && text.charAt(at) != '<') {
            at++;
        }
        return at;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    int endOfName(int from) throws XmlBoundsException {
        int at = from;
        while (at < text.length() && isNameUnit(text.charAt(at))) {
            at++;
        }
        if (at - from > LONGEST_NAME) {
            throw new XmlBoundsException("a name is longer than " + LONGEST_NAME + " characters");
        }
        return at;
    }

    static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\r' || unit == '\f';
    }

    private static boolean isNameUnit(char unit) {
        return unit >= 'a' && unit <= 'z'
                || unit >= 'A' && unit <= 'Z'
                || unit >= '-' && unit <= ':' && unit != '/'
                || unit == '_'
                || unit >= 0x80;
    }
}
