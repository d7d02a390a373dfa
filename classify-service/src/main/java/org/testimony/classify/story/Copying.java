package org.testimony.classify.story;

/** How much of two texts is one text. */
enum Copying {
    /** Two texts, whatever phrase they share. */
    APART,
    /** A good part of the shorter one stands in the longer one, which has as much or more of its own. */
    PART,
    /** More than half of the longer one stands in the shorter one. */
    WHOLE;

    boolean isCopy() {
        return this != APART;
    }
}
