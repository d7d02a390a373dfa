package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds direct speech between quotation marks of any kind: typewriter, English, German, French, Swedish. A quote ends with its
 * mark or its paragraph; single words in marks are names or irony, not speech.
 */
final class QuoteFinder {
    private static final int FEWEST_WORDS = 3;

    private final Document document;
    private final List<Quote> out = new ArrayList<>();

    private QuoteFinder(Document document) {
        this.document = document;
    }

    static List<Quote> in(Document document) {
        QuoteFinder finder = new QuoteFinder(document);
        int i = 0;
        while (i < document.size()) {
            i = finder.closers(i).isEmpty() ? i + 1 : finder.take(i);
        }
        return Speakers.assign(document, finder.out);
    }

    /** Takes the quote that opens at a token; answers where to go on. */
    private int take(int open) {
        int end = end(open);
        if (end < 0) {
            return open + 1;
        }
        if (speech(open, end)) {
            out.add(new Quote(open, end, null));
        }
        return end;
    }

    private int end(int open) {
        String closers = closers(open);
        for (int i = open + 1; i < document.size(); i++) {
            if (document.paragraphOf(i) != document.paragraphOf(open)) {
                return closers(i).isEmpty() ? -1 : i;
            }
            if (closers.indexOf(mark(i)) >= 0 && closes(i)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The marks that can close what a token opens; empty when it opens nothing. */
    private String closers(int token) {
        if (document.token(token).word() || !opens(token)) {
            return "";
        }
        switch (mark(token)) {
            case '"':
                return "\"”";
            case '“':
                return "”\"";
            case '„':
                return "“”\"";
            case '”':
                return "”";
            case '«':
                return "»";
            case '»':
                return "«";
            case '‹':
                return "›";
            case '‘':
                return "’'";
            case '‚':
                return "‘’";
            case '\'':
                return "'’";
            default:
                return "";
        }
    }

    /** An opening mark stands after a gap or a bracket, and before a word or another mark. */
    private boolean opens(int token) {
        int start = document.token(token).start();
        char before = start == 0 ? ' ' : document.text().charAt(start - 1);
        boolean free = !Character.isLetterOrDigit(before) && before != '.' && before != ',';
        boolean last = token + 1 >= document.size() || document.paragraphOf(token + 1) != document.paragraphOf(token);
        boolean guillemet = mark(token) == '«';
        return free
                && !last
                && (guillemet
                        || document.token(token + 1).start()
                                <= document.token(token).end() + 1);
    }

    /** A single mark between letters is an apostrophe, and one after a letter may be a possessive. */
    private boolean closes(int token) {
        char mark = mark(token);
        if (mark != '\'' && mark != '’' && mark != '‘') {
            return true;
        }
        int end = document.token(token).end();
        char next = end < document.text().length() ? document.text().charAt(end) : '.';
        return !Character.isLetterOrDigit(next) && (!document.token(token - 1).word() || ",.;:!?)".indexOf(next) >= 0);
    }

    private boolean speech(int open, int end) {
        int words = 0;
        boolean small = false;
        for (int i = open; i < end; i++) {
            words += document.token(i).word() ? 1 : 0;
            small |= document.token(i).word() && !document.token(i).capital();
        }
        return words >= FEWEST_WORDS && small;
    }

    private char mark(int token) {
        return document.text().charAt(document.token(token).start());
    }
}
