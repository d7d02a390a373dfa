package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.OptionalInt;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;

/**
 * What a text supports of one person; whatever it does not support is absent.
 *
 * @param age in years, on the day of the article
 * @param residence where the person is now
 * @param left the days on which the person can have left
 * @param spoke whether the person is quoted or said to have spoken
 * @param suicideSelected whether the organisation picked the person for a suicide attack
 */
public record Attributes(
        Optional<CountryCode> nationality,
        Optional<Gender> gender,
        OptionalInt age,
        Optional<String> role,
        Optional<CountryCode> residence,
        Optional<DateRange> left,
        boolean spoke,
        Optional<Boolean> suicideSelected) {}
