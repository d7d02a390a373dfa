package org.testimony.classify.mention;

/**
 * Something that a text says about membership or leaving, at a place.
 *
 * @param cue the pattern that found it, for explanations
 */
record Sign(SignKind kind, int first, int end, String cue) {
    /** How an explanation cites it. */
    String rule() {
        return "patterns." + kind.patterns() + ": " + cue;
    }
}
