package org.testimony.classify.story;

import java.util.List;

/** Whole copies of one text, in the order of article ids. */
record Core(List<StoryText> texts) {
    Core {
        texts = List.copyOf(texts);
    }

    /** The length in the middle of all copies, as {@link Fingerprint#length} counts. */
    double length() {
        double[] lengths =
                texts.stream().mapToDouble(t -> t.print().length()).sorted().toArray();
        return lengths[lengths.length / 2];
    }
}
