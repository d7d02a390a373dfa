package org.testimony.classify.claim;

/** Whom a figure counts. */
enum Kind {
    LEFT("claim-left", "defectors"),
    RETURNED("claim-returned", "returnees"),
    /** The countries that those who left come from or live in: no people, but told with them. */
    COUNTRIES("claim-countries", "countries of defectors"),
    JOINED("claim-joined", "foreign fighters"),
    /** Those tried or jailed: a part of people who came back, when the text has just counted these. */
    TRIED("claim-tried", "tried"),
    /** The killed, the stopped, those who stayed: no figure of people who left. */
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
