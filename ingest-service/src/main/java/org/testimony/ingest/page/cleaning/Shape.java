package org.testimony.ingest.page.cleaning;

import org.testimony.ingest.page.tree.Tally;

/** What the counts of an element say about its being text. The limits are those of the reader views of browsers. */
record Shape(Tally tally, boolean isList, boolean isInFigure) {
    private static final int ITEMS_ALLOWED = 100;
    private static final int SHORT = 25;
    private static final int SHORT_BESIDE_EMBED = 75;

    /** Too many pictures, list items or inputs for its paragraphs. */
    boolean isUnbalanced() {
        int paragraphs = tally.paragraphs();
        boolean pictures = !isInFigure && tally.images() > 1 && (double) paragraphs / tally.images() < 0.5;
        boolean items = !isList && tally.items() - ITEMS_ALLOWED > paragraphs;
        return pictures || items || tally.inputs() > paragraphs / 3;
    }

    /** Mostly links, or short and linked. */
    boolean isTooLinky(double weight) {
        double links = tally.linkDensity();
        boolean isShort = !isList
                && !isInFigure
                && tally.headingDensity() < 0.9
                && tally.textLength() < SHORT
                && (tally.images() == 0 || tally.images() > 2)
                && links > 0;
        return isShort || !isList && weight < 25 && links > 0.2 || weight >= 25 && links > 0.5;
    }

    /** Embedded things with little around them, or no text and no picture. */
    boolean isHollow(int embeds) {
        boolean embedded = embeds == 1 && tally.textLength() < SHORT_BESIDE_EMBED || embeds > 1;
        return embedded || tally.images() == 0 && tally.textDensity() == 0;
    }
}
