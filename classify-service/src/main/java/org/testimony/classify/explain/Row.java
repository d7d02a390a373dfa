package org.testimony.classify.explain;

import java.util.List;

/**
 * One line of an explanation before it is broken to a width.
 *
 * @param indent columns before the first piece
 * @param hang columns before the lines that follow when it is too long
 */
public record Row(int indent, int hang, List<Piece> pieces) {
    /** A stretch of text in one ink. */
    public record Piece(String text, Ink ink) {}

    public Row {
        pieces = List.copyOf(pieces);
    }
}
