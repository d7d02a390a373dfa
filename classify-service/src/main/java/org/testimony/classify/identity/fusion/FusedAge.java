package org.testimony.classify.identity.fusion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Mention;

/**
 * How old a person is said to be, by most sources. Years pass between articles, so another age contradicts only when the
 * time between the articles does not explain it, give or take a year.
 *
 * @param others the ages that contradict, the best supported first
 */
record FusedAge(@Nullable Attribute<Integer> age, List<Attribute<Integer>> others) {
    private static final double DAYS_A_YEAR = 365.25;

    static FusedAge of(List<Mention> mentions) {
        List<Attribute<Integer>> stated = Votes.all(mentions, m -> m.age() == null ? List.of() : List.of(m.age()));
        if (stated.isEmpty()) {
            return new FusedAge(null, List.of());
        }
        List<Mention> holders = aged(mentions, stated.get(0).value());
        List<Attribute<Integer>> others = stated.stream()
                .skip(1)
                .filter(other -> aged(mentions, other.value()).stream()
                        .anyMatch(m -> holders.stream().noneMatch(holder -> fit(holder, m))))
                .toList();
        return new FusedAge(stated.get(0), others);
    }

    private static List<Mention> aged(List<Mention> mentions, int age) {
        return mentions.stream().filter(m -> m.age() != null && m.age() == age).toList();
    }

    private static boolean fit(Mention one, Mention other) {
        if (one.age() == null || other.age() == null) {
            return true;
        }
        Instant from = one.publishedAt();
        Instant to = other.publishedAt();
        double passed =
                from == null || to == null ? 0 : Duration.between(from, to).toDays() / DAYS_A_YEAR;
        return Math.abs(other.age() - one.age() - passed) <= 1;
    }
}
