package org.testimony.contract.person;

import java.time.LocalDate;
import org.testimony.contract.Require;

/**
 * When something happened, as exactly as the text says and no more.
 *
 * @param from the first day it can have been
 * @param to the last day it can have been, inclusive
 */
public record DateRange(LocalDate from, LocalDate to, Precision precision) {
    public DateRange {
        Require.present(from, "from");
        Require.present(to, "to");
        Require.present(precision, "precision");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from");
        }
    }
}
