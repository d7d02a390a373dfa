package org.testimony.classify.identity.match;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Precision;
import org.testimony.contract.reading.MentionReading;

/** What the persons' attributes say. Each can be a wrong word of a reporter or a reader, so each may also differ. */
enum PersonFeature implements Feature {
    NATIONALITY(MentionReading::nationality) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            return !one.equals(other)
                    ? "another nationality"
                    : COMMON_NATIONALITIES.contains(one.toString())
                            ? "same nationality, common"
                            : "same nationality, uncommon";
        }
    },

    /** Ages when the years between the articles are counted. */
    AGE(MentionReading::age) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            double apart = Ages.apart(pair.a(), pair.b());
            return apart == 0
                    ? "same age"
                    : apart <= 1.1 ? "ages fit" : apart <= 4 ? "ages a few years apart" : "ages far apart";
        }
    },

    GENDER(MentionReading::gender) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            return one.equals(other) ? "same gender" : "another gender";
        }
    },

    ROLE(MentionReading::role) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            return !one.equals(other)
                    ? "another role"
                    : COMMON_ROLES.contains(one.toString()) ? "same role, common" : "same role, uncommon";
        }
    },

    RESIDENCE(MentionReading::residence) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            return one.equals(other) ? "same residence" : "another residence";
        }
    },

    /** When the person left. */
    DEFECTED(MentionReading::defected) {
        @Override
        String compared(Object one, Object other, CandidatePair pair) {
            return left((DateRange) one, (DateRange) other);
        }
    };

    // Where most who left come from, so that sharing it says less.
    static final Set<String> COMMON_NATIONALITIES = Set.of("SY", "IQ", "TN", "SA", "TR", "RU");
    static final Set<String> COMMON_ROLES = Set.of("fighter", "other", "bride/family");

    private final Function<MentionReading, @Nullable Object> attribute;

    PersonFeature(Function<MentionReading, @Nullable Object> attribute) {
        this.attribute = attribute;
    }

    abstract String compared(Object one, Object other, CandidatePair pair);

    @Override
    public @Nullable String level(CandidatePair pair) {
        Object one = attribute.apply(pair.a().reading());
        Object other = attribute.apply(pair.b().reading());
        return one == null || other == null ? null : compared(one, other, pair);
    }

    @Override
    public String why(CandidatePair pair) {
        Object one = attribute.apply(pair.a().reading());
        Object other = attribute.apply(pair.b().reading());
        String level = String.valueOf(level(pair)).replaceFirst(",.*", "");
        return this == DEFECTED || this == GENDER
                ? level
                : one != null && one.equals(other) ? level + " " + one : level + " " + one + " / " + other;
    }

    private static String left(DateRange one, DateRange other) {
        if (isOfAMonth(one)
                && isOfAMonth(other)
                && one.from().withDayOfMonth(1).equals(other.from().withDayOfMonth(1))) {
            return "left in the same month";
        }
        if (meet(one.from(), one.to(), other)) {
            return isWithinAQuarter(one) && isWithinAQuarter(other)
                    ? "left in the same months"
                    : "left in the same year";
        }
        return meet(one.from().minusYears(1), one.to().plusYears(1), other)
                ? "left within a year"
                : "left in other years";
    }

    private static boolean meet(LocalDate from, LocalDate to, DateRange other) {
        return !from.isAfter(other.to()) && !other.from().isAfter(to);
    }

    /** Whether the text says in which month. */
    private static boolean isOfAMonth(DateRange range) {
        return range.precision() == Precision.MONTH || range.precision() == Precision.DAY;
    }

    private static boolean isWithinAQuarter(DateRange range) {
        return !range.to().isAfter(range.from().plusMonths(3));
    }
}
