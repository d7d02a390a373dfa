package org.testimony.ingest.date;

/** Years of two digits. */
final class Years {
    private static final int FIRST_OF_OLD_CENTURY = 69;

    private Years() {}

    /** The four-digit year, by the rule of POSIX: 69 to 99 are of the twentieth century. */
    static int full(int twoDigits) {
        return twoDigits + (twoDigits < FIRST_OF_OLD_CENTURY ? 2000 : 1900);
    }
}
