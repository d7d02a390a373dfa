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
    SLIPPED("slipped"),
    PRESENTED("presented"),
    RETURNED("returned"),
    STOPPED("stopped"),
    INSIDE("inside"),
    TAKEN("taken"),
    CAPTIVITY("captivity"),
    CIVIL("civil"),
    FOE("foe"),
    QUIT_OTHER("quit-other"),
    WENT_OVER("went-over"),
    TO_ORGANISATION("to-org"),
    DENIED("denied"),
    SUPPOSED("supposed"),
    BELONGED("belonged"),
    OUTSIDER("outsider");

    private final String patterns;

    SignKind(String patterns) {
        this.patterns = patterns;
    }

    String patterns() {
        return patterns;
    }

    /** Whether the sign speaks of leaving. */
    boolean leaving() {
        return this == DEFECTOR || this == LEFT || this == FLED || this == MOVED;
    }

    /** Whether the sign speaks of a way out, which others take too. */
    boolean wayOut() {
        return this == SLIPPED || this == PRESENTED || this == RETURNED || this == WENT_OVER;
    }

    /** Whether the sign tells what somebody did, so that its subject is meant. */
    boolean done() {
        return this == MEMBER || this == BELONGED || this == QUIT_OTHER || this == TO_ORGANISATION;
    }

    /** Whether the sign speaks against having left. */
    boolean bar() {
        return this == CAPTIVE
                || this == CAPTURED
                || this == STOPPED
                || this == INSIDE
                || this == TAKEN
                || this == CAPTIVITY
                || this == DENIED
                || this == OUTSIDER;
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
            default:
                return 0;
        }
    }
}
