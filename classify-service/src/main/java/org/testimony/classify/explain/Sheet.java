package org.testimony.classify.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Origin;
import org.testimony.contract.text.Evidence;

/** Collects the rows of an explanation; text of the article loses what could steer a terminal. */
public final class Sheet {
    private static final int LABEL = 13;
    private static final int STEP = 2;

    private final List<Row> rows = new ArrayList<>();
    private final String text;

    /** A sheet for an article's text, from which grounds quote. */
    public Sheet(String text) {
        this.text = text;
    }

    /** What was written so far. */
    public Explanation explanation() {
        return new Explanation(rows);
    }

    public void gap() {
        rows.add(new Row(0, 0, List.of()));
    }

    public void heading(String words) {
        gap();
        line(0, new Row.Piece(words, Ink.STRONG));
    }

    public void line(int depth, Row.Piece... pieces) {
        rows.add(new Row(depth * STEP, depth * STEP + STEP, clean(List.of(pieces))));
    }

    /** "label        value". */
    public void field(int depth, String label, Row.Piece... value) {
        int width = Math.max(LABEL, label.length() + 1);
        List<Row.Piece> pieces = new ArrayList<>();
        pieces.add(new Row.Piece(label + " ".repeat(width - label.length()), Ink.FAINT));
        pieces.addAll(List.of(value));
        rows.add(new Row(depth * STEP, depth * STEP + width, clean(pieces)));
    }

    /** A sentence of the article. */
    public void quote(int depth, Evidence evidence) {
        line(depth, quoted(evidence.quote()));
    }

    /** A rule or a model with the words that it stands on. */
    public void ground(int depth, Ground ground) {
        List<Row.Piece> pieces = new ArrayList<>();
        pieces.add(new Row.Piece(ground.by() == Origin.RULE ? "rule  " : "model ", Ink.FAINT));
        pieces.add(new Row.Piece(ground.ref(), Ink.PLAIN));
        if (ground.score() != null) {
            pieces.add(new Row.Piece(" " + score(ground.score()), Ink.FOUND));
        }
        if (ground.start() != null && ground.end() != null && ground.end() <= text.length()) {
            pieces.add(new Row.Piece(" on ", Ink.FAINT));
            pieces.add(quoted(text.substring(ground.start(), ground.end())));
        }
        rows.add(new Row(depth * STEP, depth * STEP + 6, clean(pieces)));
    }

    public static Row.Piece plain(String words) {
        return new Row.Piece(words, Ink.PLAIN);
    }

    public static Row.Piece faint(String words) {
        return new Row.Piece(words, Ink.FAINT);
    }

    public static Row.Piece found(String words) {
        return new Row.Piece(words, Ink.FOUND);
    }

    public static Row.Piece open(String words) {
        return new Row.Piece(words, Ink.OPEN);
    }

    public static Row.Piece quoted(String words) {
        return new Row.Piece("“" + words + "”", Ink.QUOTED);
    }

    /** Scores are shown with two places; more would pretend to be exact. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    private static List<Row.Piece> clean(List<Row.Piece> pieces) {
        return pieces.stream()
                .map(p -> new Row.Piece(harmless(p.text()), p.ink()))
                .toList();
    }

    /** Without line ends, control sequences and marks that turn the direction of writing. */
    static String harmless(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT || c == 0x200d || c == 0x200c)
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
