package org.testimony.classify.identity.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.name.NameSet;
import org.testimony.contract.person.DateRange;

/**
 * One thing that two mentions can agree on. Each constant states its rule and gives its points with the reason; the
 * points are natural log-odds, so they add up. {@link PairJudge} holds the thresholds.
 */
@FunctionalInterface
public interface Feature {
    /** What this feature says, or nothing when it has no opinion. */
    Optional<Finding> compare(CandidatePair pair);

    /**
     * Names. A full name nearly decides; a given name with an initial nearly does; what many people are called never does
     * by itself, least of all a battle name.
     */
    Feature NAME = pair -> {
        NameSet.Compared names = pair.names();
        String same = "same name '" + names.name() + "'";
        return switch (names.match()) {
            case FULL -> found(names.common() ? 3.5 : 6, same);
            case INITIAL -> found(names.common() ? 3 : 4, same);
            case LONG_KUNYA -> found(3.5, same);
            case PART -> found(names.common() ? 1 : 2.5, "part of a name '" + names.name() + "'");
            case SINGLE -> found(names.common() ? 1.5 : 2.5, "same single name '" + names.name() + "'");
            case KUNYA -> found(1.5, "same battle name '" + names.name() + "'");
            case OTHER -> found(-8, "other names");
            case DISTINCT, UNKNOWN -> Optional.empty();
        };
    };

    /** Without two names to compare, the same description fits several people. */
    Feature NO_NAME = pair -> pair.a().names().isEmpty() || pair.b().names().isEmpty()
            ? found(-0.7, "no name to compare")
            : Optional.empty();

    /** Copies of one text speak of the same few people. */
    Feature STORY = pair -> pair.a().story().equals(pair.b().story()) ? found(4, "story copy") : Optional.empty();

    /** Copies tell one person's leaving in the same words; two people of one story are told in different ones. */
    Feature SENTENCE = pair -> pair.a().sentences().containment(pair.b().sentences()) >= 0.5
            ? found(2.5, "told in the same words")
            : Optional.empty();

    /** Most leavers share few nationalities, so agreement helps some, and less where most come from. */
    Feature NATIONALITY = pair -> equal(
                    pair.a().reading().nationality(), pair.b().reading().nationality())
            ? found(
                    List.of("SY", "IQ")
                                    .contains(String.valueOf(pair.a().reading().nationality()))
                            ? 0.8
                            : 1.2,
                    "same nationality " + pair.a().reading().nationality())
            : Optional.empty();

    /** Ages agree within a year when the years between the articles are counted. */
    Feature AGE = pair -> {
        Integer one = pair.a().reading().age();
        Integer other = pair.b().reading().age();
        if (one == null || other == null || Ages.apart(pair.a(), pair.b()) > 1) {
            return Optional.empty();
        }
        return one.equals(other) ? found(1.5, "same age " + one) : found(1, "fitting ages");
    };

    /** Half of all people agree on this, so it says little. */
    Feature GENDER =
            pair -> equal(pair.a().reading().gender(), pair.b().reading().gender())
                    ? found(0.3, "same gender")
                    : Optional.empty();

    /** Roles; "other" is no agreement. */
    Feature ROLE = pair -> equal(pair.a().reading().role(), pair.b().reading().role())
                    && !"other".equals(pair.a().reading().role())
            ? found(0.8, "same role '" + pair.a().reading().role() + "'")
            : Optional.empty();

    /** Where the person lives now. */
    Feature RESIDENCE =
            pair -> equal(pair.a().reading().residence(), pair.b().reading().residence())
                    ? found(0.6, "same residence " + pair.a().reading().residence())
                    : Optional.empty();

    /** A case is in the news for weeks: the same name in two other years is more often another person. */
    Feature NEWS_CYCLE = pair -> {
        Instant one = pair.a().publishedAt();
        Instant other = pair.b().publishedAt();
        if (one == null || other == null) {
            return Optional.empty();
        }
        long days = Math.abs(Duration.between(one, other).toDays());
        return days <= 45 ? found(1, "reported within 45 days") : Optional.empty();
    };

    /** When the person left. */
    Feature DEFECTED = pair -> {
        DateRange one = pair.a().reading().defected();
        DateRange other = pair.b().reading().defected();
        if (one == null || other == null) {
            return Optional.empty();
        }
        boolean meet = !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
        boolean far = one.from().isAfter(other.to().plusYears(1))
                || other.from().isAfter(one.to().plusYears(1));
        return meet ? found(0.8, "left at the same time") : far ? found(-2, "left in other years") : Optional.empty();
    };

    /** All features, in the order in which reasons with equal points are listed. */
    List<Feature> ALL =
            List.of(NAME, NO_NAME, STORY, SENTENCE, NATIONALITY, AGE, GENDER, ROLE, RESIDENCE, NEWS_CYCLE, DEFECTED);

    private static Optional<Finding> found(double points, String why) {
        return Optional.of(new Finding(points, why));
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b) {
        return a != null && Objects.equals(a, b);
    }
}
