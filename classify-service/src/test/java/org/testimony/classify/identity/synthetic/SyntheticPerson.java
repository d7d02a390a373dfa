package org.testimony.classify.identity.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.testimony.contract.person.Gender;

/**
 * One made-up person, as they are.
 *
 * @param married family name after a marriage, or the same as before
 * @param usual how the press usually names them
 * @param facts words that few other cases have: towns, outlets, units
 * @param firstReported when their case broke
 */
record SyntheticPerson(
        String id,
        Culture culture,
        Gender gender,
        String given,
        String family,
        String married,
        String kunya,
        Form usual,
        String nationality,
        int born,
        String role,
        String residence,
        LocalDate left,
        List<String> facts,
        LocalDate firstReported) {

    /** How a report names somebody. */
    enum Form {
        FULL,
        INITIAL,
        SINGLE,
        KUNYA,
        NONE
    }
}
