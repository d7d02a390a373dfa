package org.testimony.classify.mention;

import org.testimony.classify.codebook.Inclusion;

/** What a pattern says about the person it is said of; the names are those of the codebook's kinds of patterns. */
enum SignKind {
    DEFECTOR("defector"),
    LEFT("left"),
    FLED("fled"),
    MOVED("moved"),
    TURNED("turned"),
    MEMBER("member"),
    CAPTIVE("captive"),
    CAPTURED("captured"),
    LOYAL("loyal"),
    /** A model reads a leaving where no rule does, in an article that it judges to tell of one. */
    SUGGESTED("suggested");

    private final String patterns;

    SignKind(String patterns) {
        this.patterns = patterns;
    }

    String patterns() {
        return patterns;
    }

    /** Whether the sign speaks of leaving. */
    boolean leaving() {
        return this == DEFECTOR || this == LEFT || this == FLED || this == MOVED || this == SUGGESTED;
    }

    /** Whether the sign alone proves that somebody left. */
    boolean proof() {
        return this == DEFECTOR || this == LEFT;
    }

    double points(Inclusion inclusion) {
        switch (this) {
            case DEFECTOR:
                return inclusion.defector();
            case LEFT:
                return inclusion.left();
            case FLED:
                return inclusion.fled();
            case MOVED:
                return inclusion.moved();
            case TURNED:
                return inclusion.turned();
            case MEMBER:
                return inclusion.member();
            case SUGGESTED:
                return inclusion.threshold();
            default:
                return 0;
        }
    }
}
