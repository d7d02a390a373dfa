package org.testimony.contract;

/** Checks that event constructors share; each names the field that is wrong and never repeats its value. */
public final class Require {
    private Require() {}

    /** Refuses an absent or blank text. */
    public static void text(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
    }

    /** Refuses an absent value. */
    public static void present(Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " must be present");
        }
    }

    /** Refuses a number under a minimum. */
    public static void atLeast(long minimum, long value, String field) {
        if (value < minimum) {
            throw new IllegalArgumentException(field + " must be at least " + minimum);
        }
    }

    /** Refuses a number outside 0 to 1. */
    public static void share(double value, String field) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(field + " must lie between 0 and 1");
        }
    }
}
