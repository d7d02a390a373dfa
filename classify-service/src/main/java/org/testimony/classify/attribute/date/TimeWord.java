package org.testimony.classify.attribute.date;

import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.DateRange;

/**
 * A time expression of a text.
 *
 * @param range the days it can mean; absent where another date must fix it
 * @param step the length it tells, or none
 * @param month the month it names where only another date fixes the year, 1 to 12, or 0
 */
record TimeWord(int first, int end, Form form, @Nullable DateRange range, Step step, int month) {
    static TimeWord date(int first, int end, DateRange range) {
        return new TimeWord(first, end, Form.DATE, range, Step.NONE, 0);
    }

    static TimeWord length(int first, int end, Form form, Step step) {
        return new TimeWord(first, end, form, null, step, 0);
    }

    static TimeWord following(int first, int end, int month) {
        return new TimeWord(first, end, Form.FOLLOWING, null, Step.NONE, month);
    }

    TimeWord until(int from) {
        return new TimeWord(from, end, Form.UNTIL, range, step, month);
    }

    TimeWord from(int start) {
        return new TimeWord(start, end, form, range, step, month);
    }
}
