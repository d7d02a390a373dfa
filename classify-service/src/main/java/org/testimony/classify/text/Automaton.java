package org.testimony.classify.text;

/**
 * Finds many phrases in one pass over a text as it is: folding and word edges are part of the character classes, so nothing is
 * copied and nothing is allocated. An automaton after Aho and Corasick (1975) with every transition worked out beforehand, one
 * table row a state. Immutable.
 */
final class Automaton {
    private final char[] classOf;
    private final int firstGap;
    private final int[] next;
    private final int start;
    private final int firstFinal;
    private final int width;
    private final int[] outputsFrom;
    private final int[] outputs;
    private final int[] lengths;

    /** What a scan reports; answers whether to go on. */
    interface Found {
        boolean at(int start, int end, int phrase);
    }

    /** Takes over the tables of a builder; states are numbered so that those which end a phrase come last. */
    Automaton(CharClasses classes, Transitions transitions, int[] lengths) {
        this.classOf = classes.table();
        this.firstGap = classes.firstGap();
        this.width = classes.count();
        this.next = transitions.next();
        this.start = transitions.start() * width;
        this.firstFinal = transitions.firstFinal() * width;
        this.outputsFrom = transitions.outputsFrom();
        this.outputs = transitions.outputs();
        this.lengths = lengths;
    }

    /**
     * The tables of an automaton.
     *
     * @param next for each state and class the next state, as the beginning of its row
     * @param outputsFrom for each final state where its phrases begin in {@code outputs}, and one end more
     * @param outputs numbers of phrases, the longest first
     */
    record Transitions(int[] next, int start, int firstFinal, int[] outputsFrom, int[] outputs) {}

    /** Reports every phrase that stands as whole words, in order of where it ends; false when it was told to stop. */
    boolean scan(String text, Found found) {
        int state = start;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            state = next[state + classOf[text.charAt(i)]];
            if (state >= firstFinal && edge(text, i + 1) && !report(state, i + 1, found)) {
                return false;
            }
        }
        return true;
    }

    private boolean edge(String text, int end) {
        return end == text.length() || classOf[text.charAt(end)] >= firstGap;
    }

    private boolean report(int state, int end, Found found) {
        int row = (state - firstFinal) / width;
        for (int i = outputsFrom[row]; i < outputsFrom[row + 1]; i++) {
            if (!found.at(end - lengths[outputs[i]], end, outputs[i])) {
                return false;
            }
        }
        return true;
    }
}
