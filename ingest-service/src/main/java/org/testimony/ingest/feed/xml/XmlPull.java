package org.testimony.ingest.feed.xml;

import org.jspecify.annotations.Nullable;
import org.testimony.ingest.feed.repair.Repair;
import org.testimony.ingest.feed.repair.Repairs;

/**
 * Reads a document token by token. Names are in lower case. Every start token is followed by its end token, also where
 * the document forgets it. Not for use by several threads.
 *
 * <p>Memory does not grow with the document, and time grows in proportion to it.
 */
public final class XmlPull {
    private static final String CDATA = "<![CDATA[";

    private final String text;
    private final Repairs repairs;
    private final Names names = new Names();
    private final XmlTag tag;
    private final XmlSections sections;
    private final OpenElements open;
    private final Namespaces namespaces;
    private int at;
    private int endsDue;
    private boolean leave;
    private int charsStart;
    private int charsEnd;
    private boolean charsLiteral;

    /** A kind of token. */
    public enum Token {
        START,
        END,
        TEXT,
        DONE
    }

    /**
     * A reader at the start of a document.
     *
     * @param url where relative addresses start; may be empty
     */
    public XmlPull(String text, String url, Repairs repairs) {
        this.text = text;
        this.repairs = repairs;
        tag = new XmlTag(text, names, repairs);
        sections = new XmlSections(text, repairs);
        open = new OpenElements(url);
        namespaces = new Namespaces(repairs);
    }

    /** The next token. */
    public Token next() throws XmlBoundsException {
        if (leave) {
            leaveElement();
        }
        if (endsDue > 0) {
            endsDue--;
            leave = true;
            return Token.END;
        }
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                return readText();
            }
            Token token = readMarkup();
            if (token != null) {
                return token;
            }
        }
        if (open.depth() > 0) {
            repairs.note(Repair.UNCLOSED_ELEMENT);
            leave = true;
            return Token.END;
        }
        return Token.DONE;
    }

    /** The depth of the element that a start or end token is about, the root having 1; for a text, that around it. */
    public int depth() {
        return open.depth();
    }

    /** The local name of the innermost element. */
    public String name() {
        String name = open.name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** What the innermost element's namespace is about. */
    public Vocabulary vocabulary() {
        return open.vocabulary();
    }

    /** An attribute of the element that has just started, by its name with the usual prefix. */
    public @Nullable String attribute(String name) {
        return tag.attribute(name);
    }

    /** The text of a text token, its references resolved. */
    public String text() {
        String written = text.substring(charsStart, charsEnd);
        return charsLiteral ? written : CharacterReferences.resolve(written, repairs);
    }

    /** The language in force, absent when none is stated. */
    public @Nullable String language() {
        return open.language();
    }

    /** The address in force where relative ones start. */
    public String base() {
        return open.base();
    }

    /** Passes over the rest of the element that has just started, its end token included. */
    public void skip() throws XmlBoundsException {
        int depth = open.depth();
        Token token = next();
        while (token != Token.DONE && !(token == Token.END && open.depth() == depth)) {
            token = next();
        }
    }

    private Token readText() {
        int end = text.indexOf('<', at);
        return chars(at, end < 0 ? text.length() : end, false);
    }

    // Most text is the white space between elements, which nobody asks for.
    private Token chars(int start, int end, boolean literal) {
        charsStart = start;
        charsEnd = end;
        charsLiteral = literal;
        at = end;
        return Token.TEXT;
    }

    /** Reads what starts with {@code <}; nothing comes of what is passed over. */
    private @Nullable Token readMarkup() throws XmlBoundsException {
        char unit = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isNameStart(unit)) {
            return readStart();
        }
        if (unit == '/') {
            return readEnd();
        }
        if (unit == '?') {
            at = sections.afterInstruction(at);
            return null;
        }
        return unit == '!' ? readDeclaration() : bareLessThan();
    }

    private @Nullable Token readDeclaration() {
        if (text.startsWith("<!--", at)) {
            at = sections.afterComment(at);
            return null;
        }
        if (text.startsWith(CDATA, at)) {
            int end = sections.endOfCdata(at + CDATA.length());
            chars(at + CDATA.length(), end, true);
            at = Math.min(text.length(), end + 3);
            return Token.TEXT;
        }
        if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
            at = sections.afterDoctype(at);
            return null;
        }
        return bareLessThan();
    }

    private Token bareLessThan() {
        repairs.note(Repair.BARE_LESS_THAN);
        return chars(at, at + 1, true);
    }

    private @Nullable Token readStart() throws XmlBoundsException {
        at = tag.read(at + 1);
        if (tag.isCutOff()) {
            return null;
        }
        open.open(tag.name());
        for (int index = 0; index < tag.attributes(); index++) {
            readReserved(tag.attributeName(index), index);
        }
        String name = tag.name();
        int colon = name.indexOf(':');
        open.setVocabulary(namespaces.of(colon < 0 ? "" : name.substring(0, colon)));
        endsDue = tag.isEmpty() ? 1 : 0;
        return Token.START;
    }

    private void readReserved(String name, int index) throws XmlBoundsException {
        if (!name.startsWith("xml")) {
            return;
        }
        if (name.equals("xmlns")) {
            namespaces.declare("", tag.attributeValue(index), open.depth());
        } else if (name.startsWith("xmlns:")) {
            namespaces.declare(name.substring(6), tag.attributeValue(index), open.depth());
        } else if (name.equals("xml:base")) {
            open.setBase(tag.attributeValue(index));
        } else if (name.equals("xml:lang")) {
            open.setLanguage(tag.attributeValue(index));
        }
    }

    private @Nullable Token readEnd() throws XmlBoundsException {
        int nameEnd = tag.endOfName(at + 2);
        String name = names.at(text, at + 2, nameEnd);
        int close = nameEnd;
        while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
            close++;
        }
        at = close < text.length() && text.charAt(close) == '>' ? close + 1 : close;
        int ended = open.endedBy(name);
        if (ended == 0) {
            repairs.note(Repair.STRAY_END_TAG);
            return null;
        }
        if (ended > 1) {
            repairs.note(Repair.UNCLOSED_ELEMENT);
        }
        endsDue = ended - 1;
        leave = true;
        return Token.END;
    }

    private void leaveElement() {
        leave = false;
        open.close();
        namespaces.leave(open.depth());
    }

    private static boolean isNameStart(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit == '_' || unit == ':' || unit >= 0x80;
    }
}
