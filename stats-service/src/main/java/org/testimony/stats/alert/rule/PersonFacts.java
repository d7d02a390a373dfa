package org.testimony.stats.alert.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Status;

/**
 * What is known of one person, as far as alerts look at it.
 *
 * @param first the earliest published report, if it came as news
 * @param sentences what that report says of the person
 * @param absorbed persons who were merged into this one
 */
public record PersonFacts(Defector person, @Nullable Arrival first, List<Sentence> sentences, Set<String> absorbed) {
    public PersonFacts {
        sentences = List.copyOf(sentences);
        absorbed = Set.copyOf(absorbed);
    }

    String id() {
        return person.defectorId().value();
    }

    /** Whether the person counts as one who left. */
    boolean isCounted() {
        return (person.status() == Status.SUGGESTED || person.status() == Status.CONFIRMED)
                && !person.mentionIds().isEmpty();
    }

    /** Whether the person was first told of as news, and not of a leaving long past. */
    boolean isNews(PersonFilter filter) {
        return first != null && first.isWithin(filter.freshness()) && leftLately(first, filter);
    }

    private boolean leftLately(Arrival report, PersonFilter filter) {
        if (person.defected() == null) {
            return true;
        }
        LocalDate published = LocalDate.ofInstant(report.publishedAt(), ZoneOffset.UTC);
        return !person.defected().value().to().isBefore(published.minus(filter.leftWithin()));
    }
}
