package org.testimony.classify.attribute.date;

/** A place where a text tells an act. */
record EventCue(Act act, int first, int end) {
    /** What kind of act, as far as the date of leaving is concerned. */
    enum Act {
        LEFT("when-left"),
        RETURNED("when-returned"),
        JOINED("when-joined"),
        INSIDE("when-inside"),
        OTHER("when-other");

        private final String patterns;

        Act(String patterns) {
            this.patterns = patterns;
        }

        /** The codebook's name for the patterns of the act. */
        String patterns() {
            return patterns;
        }

        boolean out() {
            return this == LEFT || this == RETURNED;
        }
    }
}
