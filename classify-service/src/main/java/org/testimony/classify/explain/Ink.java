package org.testimony.classify.explain;

/** How a piece of an explanation stands out, where the paper can show it. */
public enum Ink {
    PLAIN(""),
    /** A heading or a name. */
    STRONG("1"),
    /** What only leads elsewhere: labels, rules, offsets. */
    FAINT("2"),
    /** The article's own words. */
    QUOTED("36"),
    /** Something was found. */
    FOUND("32"),
    /** Something was left open. */
    OPEN("33");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The parameter of the terminal's colour sequence (ECMA-48, select graphic rendition); empty for none. */
    String code() {
        return code;
    }
}
