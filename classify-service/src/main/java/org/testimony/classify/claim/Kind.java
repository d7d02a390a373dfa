package org.testimony.classify.claim;

/** Whom a figure counts. */
enum Kind {
    LEFT("claim-left", "defectors"),
    RETURNED("claim-returned", "returnees"),
    JOINED("claim-joined", "foreign fighters"),
    /** The killed, the stopped, those who stayed: no figure of people who left, unless it counts a part of such people. */
    OTHER("claim-other", "others");

    private final String group;
    private final String words;

    Kind(String group, String words) {
        this.group = group;
        this.words = words;
    }

    /** The codebook's name for the words that show it. */
    String group() {
        return group;
    }

    /** The kind in the field's words. */
    String words() {
        return words;
    }

    boolean away() {
        return this == LEFT || this == RETURNED;
    }
}
