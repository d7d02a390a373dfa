package org.testimony.classify.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks rows to a width and colours them, where there are colours.
 *
 * @param width columns; lines break at spaces, and a longer word stays whole
 * @param coloured whether the reader sees colours
 */
public record TerminalPaper(int width, boolean coloured) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 140;
    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    public TerminalPaper {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** The text of an explanation, each line ended. */
    public String print(Explanation explanation) {
        StringBuilder out = new StringBuilder();
        explanation.rows().forEach(row -> print(row, out));
        return out.toString();
    }

    private void print(Row row, StringBuilder out) {
        List<Row.Piece> line = new ArrayList<>();
        int column = row.indent();
        int indent = row.indent();
        for (Row.Piece word : words(row.pieces())) {
            int length = length(word.text());
            if (column + length > width && !line.isEmpty() && !word.text().isBlank()) {
                end(line, indent, out);
                indent = row.hang();
                column = indent;
            }
            if (!line.isEmpty() || !word.text().isBlank()) {
                line.add(word);
                column += length;
            }
        }
        end(line, indent, out);
    }

    /** Writes a line without the spaces at its end; an ink holds until another begins. */
    private void end(List<Row.Piece> line, int indent, StringBuilder out) {
        while (!line.isEmpty() && line.get(line.size() - 1).text().isBlank()) {
            line.remove(line.size() - 1);
        }
        out.append(" ".repeat(line.isEmpty() ? 0 : indent));
        Ink ink = Ink.PLAIN;
        for (Row.Piece word : line) {
            Ink next = word.text().isBlank() ? ink : word.ink();
            out.append(next == ink ? "" : change(next)).append(word.text());
            ink = next;
        }
        out.append(ink == Ink.PLAIN ? "" : change(Ink.PLAIN)).append('\n');
        line.clear();
    }

    private String change(Ink to) {
        if (!coloured) {
            return "";
        }
        return to == Ink.PLAIN ? RESET : ESCAPE + "0;" + to.code() + "m";
    }

    /** Words and the spaces between them, each in its ink. */
    private static List<Row.Piece> words(List<Row.Piece> pieces) {
        List<Row.Piece> out = new ArrayList<>();
        for (Row.Piece piece : pieces) {
            for (String word : piece.text().split("(?<= )(?=[^ ])|(?<=[^ ])(?= )")) {
                out.add(new Row.Piece(word, piece.ink()));
            }
        }
        return out;
    }

    /** Columns: marks written over a letter take none, letters of Chinese, Japanese and Korean take two. */
    private static int length(String word) {
        return word.codePoints()
                .map(c -> {
                    int type = Character.getType(c);
                    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                        return 0;
                    }
                    return c >= 0x1100 && Character.isIdeographic(c) ? 2 : 1;
                })
                .sum();
    }
}
