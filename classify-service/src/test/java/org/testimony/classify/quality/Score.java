package org.testimony.classify.quality;

/** Agreement between reading and labels; nothing to find and nothing found is perfect. Not shared between threads. */
final class Score {
    private int both;
    private int onlyRead;
    private int onlyLabelled;

    void add(boolean labelled, boolean read) {
        add(labelled && read ? 1 : 0, !labelled && read ? 1 : 0, labelled && !read ? 1 : 0);
    }

    void add(int agreed, int readOnly, int labelledOnly) {
        both += agreed;
        onlyRead += readOnly;
        onlyLabelled += labelledOnly;
    }

    double precision() {
        if (both + onlyRead > 0) {
            return (double) both / (both + onlyRead);
        }
        return onlyLabelled == 0 ? 1 : 0;
    }

    double recall() {
        return both + onlyLabelled == 0 ? 1 : (double) both / (both + onlyLabelled);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** How many there are to find. */
    int labelled() {
        return both + onlyLabelled;
    }
}
