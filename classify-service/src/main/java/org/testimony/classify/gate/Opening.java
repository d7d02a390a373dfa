package org.testimony.classify.gate;

/** How far a text speaks of the organisation, from not at all to by name. */
public enum Opening {
    /** Nothing in it says so; it is not read. */
    CLOSED,
    /** Acts like the organisation's in places where it was; other groups did the same there. */
    HINTED,
    /** It is only pointed to, as with "the caliphate". */
    POINTED,
    /** It is named. */
    NAMED
}
