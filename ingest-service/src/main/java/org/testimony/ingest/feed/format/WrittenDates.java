package org.testimony.ingest.feed.format;

import java.util.ArrayList;
import java.util.List;

/** The texts of one date, the one to be believed first. */
public final class WrittenDates {
    private static final int MOST = 8;

    private final List<String> texts = new ArrayList<>(2);
    private int preferred;

    /** A date of the format's own; a later one is believed before an earlier one. */
    void prefer(String text) {
        add(0, text);
        preferred++;
    }

    /** A date of an extension, which counts when there is none of the format's own. */
    void fallBack(String text) {
        add(preferred, text);
    }

    private void add(int index, String text) {
        if (!text.isBlank() && texts.size() < MOST) {
            texts.add(Math.min(index, texts.size()), text.strip());
        }
    }

    /** The texts in the order of belief. */
    public List<String> texts() {
        return texts;
    }
}
