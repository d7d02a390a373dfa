package org.testimony.classify.identity.match;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.reading.MentionReading;

/** What the persons' attributes say. Half of these can be wrong words of a reporter, so each may also differ. */
final class PersonFeature {
    // Where most who left come from, so that sharing it says less.
    private static final Set<String> COMMON_NATIONALITIES = Set.of("SY", "IQ", "TN", "SA", "TR", "RU");
    private static final Set<String> COMMON_ROLES = Set.of("fighter", "other", "bride/family");

    static final Feature NATIONALITY = pair -> {
        Object one = pair.a().reading().nationality();
        Object other = pair.b().reading().nationality();
        if (one == null || other == null) {
            return Optional.empty();
        }
        return !one.equals(other)
                ? Feature.found("another nationality", "another nationality")
                : Feature.found(
                        COMMON_NATIONALITIES.contains(one.toString())
                                ? "same nationality, common"
                                : "same nationality, uncommon",
                        "same nationality " + one);
    };

    /** Ages when the years between the articles are counted. */
    static final Feature AGE = pair -> {
        Integer one = pair.a().reading().age();
        Integer other = pair.b().reading().age();
        if (one == null || other == null) {
            return Optional.empty();
        }
        double apart = Ages.apart(pair.a(), pair.b());
        return apart == 0
                ? Feature.found("same age", "same age " + one)
                : apart <= 1.1
                        ? Feature.found("ages fit", "fitting ages")
                        : apart <= 4
                                ? Feature.found("ages a few years apart", "ages a few years apart")
                                : Feature.found("ages far apart", "ages too far apart");
    };

    static final Feature GENDER = pair -> compared(pair, MentionReading::gender, "gender", "");

    static final Feature ROLE = pair -> {
        String one = pair.a().reading().role();
        String other = pair.b().reading().role();
        if (one == null || other == null) {
            return Optional.empty();
        }
        return !one.equals(other)
                ? Feature.found("another role", "another role")
                : Feature.found(
                        COMMON_ROLES.contains(one) ? "same role, common" : "same role, uncommon",
                        "same role '" + one + "'");
    };

    static final Feature RESIDENCE = pair -> compared(
            pair, MentionReading::residence, "residence", " " + pair.a().reading().residence());

    /** When the person left. */
    static final Feature DEFECTED = pair -> {
        DateRange one = pair.a().reading().defected();
        DateRange other = pair.b().reading().defected();
        if (one == null || other == null) {
            return Optional.empty();
        }
        if (meet(one.from(), one.to(), other)) {
            return isWithinAQuarter(one) && isWithinAQuarter(other)
                    ? Feature.found("left in the same months", "left in the same months")
                    : Feature.found("left in the same year", "left at the same time");
        }
        return meet(one.from().minusYears(1), one.to().plusYears(1), other)
                ? Feature.found("left within a year", "left within a year")
                : Feature.found("left in other years", "left in other years");
    };

    private PersonFeature() {}

    private static Optional<Finding> compared(
            CandidatePair pair, Function<MentionReading, @Nullable Object> attribute, String word, String value) {
        Object one = attribute.apply(pair.a().reading());
        Object other = attribute.apply(pair.b().reading());
        if (one == null || other == null) {
            return Optional.empty();
        }
        return Objects.equals(one, other)
                ? Feature.found("same " + word, "same " + word + value)
                : Feature.found("another " + word, "another " + word);
    }

    private static boolean meet(LocalDate from, LocalDate to, DateRange other) {
        return !from.isAfter(other.to()) && !other.from().isAfter(to);
    }

    private static boolean isWithinAQuarter(DateRange range) {
        return !range.to().isAfter(range.from().plusMonths(3));
    }
}
