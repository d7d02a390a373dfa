package org.testimony.classify.text;

import java.util.BitSet;

/**
 * Marks sentences that belong to the page and not to the story: captions and credits, bylines, links to other stories, calls to
 * subscribe, cookie and copyright lines. Only short paragraphs are ever marked.
 */
final class Boilerplate {
    private static final int LONGEST = 45;
    private static final int BYLINE = 9;
    private static final int CREDIT = 12;
    private static final int BARS = 2;
    private static final Lexicon SIGNS = BoilerplatePhrases.lexicon();

    private final Document document;
    private final BitSet marked = new BitSet();

    private Boilerplate(Document document) {
        this.document = document;
    }

    /** The sentences that are marked, by their index. */
    static BitSet in(Document document) {
        Boilerplate boilerplate = new Boilerplate(document);
        int first = 0;
        int size = document.sentences().size();
        for (int i = 1; i <= size; i++) {
            if (i == size || boilerplate.paragraph(i) != boilerplate.paragraph(first)) {
                boilerplate.judge(first, i);
                first = i;
            }
        }
        return boilerplate.marked;
    }

    private int paragraph(int sentence) {
        return document.paragraphOf(document.sentences().get(sentence).first());
    }

    private void judge(int first, int end) {
        Sentence opening = document.sentences().get(first);
        Sentence closing = document.sentences().get(end - 1);
        int words = words(opening.first(), closing.end());
        String line = document.text().substring(opening.start(), closing.stop());
        if (words <= LONGEST && !quoted(line) && (says(line) || credited(line) || byline(opening, closing, words))) {
            marked.set(first, end);
        }
        for (int i = first; i < end; i++) {
            Sentence sentence = document.sentences().get(i);
            if (words(sentence.first(), sentence.end()) <= LONGEST && (opens(sentence) || listed(sentence))) {
                marked.set(i);
            }
        }
    }

    /** A label at the very beginning: "Photo: ...", "Read more: ...". */
    private boolean opens(Sentence sentence) {
        String text = document.text().substring(sentence.start(), sentence.stop());
        return !SIGNS.visit(text, (start, end, group, written) -> !(group.equals("opens") && start <= 1));
    }

    /** Headlines in a row: "One | Two | Three". */
    private boolean listed(Sentence sentence) {
        int bars = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            bars += document.is(i, "|") ? 1 : 0;
        }
        return bars >= BARS;
    }

    private static boolean says(String line) {
        return !SIGNS.visit(line, (start, end, group, written) -> !group.equals("says"));
    }

    /** A line that ends with whose picture it is and without a full stop; in brackets only when it is one sentence. */
    private static boolean credited(String line) {
        boolean bracket = line.endsWith(")");
        boolean open = bracket ? line.indexOf(". ") < 0 : Character.isLetter(line.charAt(line.length() - 1));
        return open
                && !SIGNS.visit(
                        line,
                        (start, end, group, written) -> !(group.equals("credit") && end >= line.length() - CREDIT));
    }

    private static boolean quoted(String line) {
        return line.indexOf('"') >= 0 || line.indexOf('“') >= 0 || line.indexOf('„') >= 0 || line.indexOf('«') >= 0;
    }

    /** "By A. Writer in Somewhere": a few words, no full stop, near the top or the end. */
    private boolean byline(Sentence opening, Sentence closing, int words) {
        boolean open = document.token(closing.end() - 1).word();
        return words <= BYLINE
                && words > 1
                && open
                && BoilerplatePhrases.BY.contains(
                        document.token(opening.first()).folded())
                && document.token(opening.first()).capital()
                && document.token(opening.first() + 1).capital();
    }

    private int words(int first, int end) {
        int words = 0;
        for (int i = first; i < end; i++) {
            words += document.token(i).word() ? 1 : 0;
        }
        return words;
    }
}
