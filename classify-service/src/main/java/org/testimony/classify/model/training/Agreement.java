package org.testimony.classify.model.training;

/** Counts where answers agree with labels. */
final class Agreement {
    private int both;
    private int answered;
    private int labelled;

    void add(boolean label, boolean answer) {
        both += label && answer ? 1 : 0;
        answered += answer ? 1 : 0;
        labelled += label ? 1 : 0;
    }

    double precision() {
        return answered == 0 ? 1 : (double) both / answered;
    }

    double recall() {
        return labelled == 0 ? 1 : (double) both / labelled;
    }

    double f1() {
        return both == 0 ? 0 : 2.0 * both / (answered + labelled);
    }

    int labelled() {
        return labelled;
    }
}
