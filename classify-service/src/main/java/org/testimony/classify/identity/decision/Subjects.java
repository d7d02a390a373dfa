package org.testimony.classify.identity.decision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.id.StableIds;

/**
 * Whom a decision is about. A mention is named by the id of the person whom it would found: a function of the mention
 * alone, so that a person's id and a mention's id name the same thing in any order of arrival, even before it is there.
 *
 * @param one those named, or one side of a pair of sides
 * @param other the other side; the same as {@code one} when each is set beside each
 */
public record Subjects(Set<DefectorId> one, Set<DefectorId> other) {
    public Subjects {
        one = Set.copyOf(one);
        other = Set.copyOf(other);
    }

    /** The subject that stands for a mention. */
    public static DefectorId of(MentionId mention) {
        return StableIds.defector(mention);
    }

    /** The subjects of a decision; none for one that only revokes another. */
    public static Subjects of(Decision decision) {
        Set<DefectorId> mentions = mentions(decision.mentionIds());
        Set<DefectorId> persons = sorted(decision.defectorIds());
        return switch (decision.kind()) {
            case SAME_PERSON -> each(union(persons, mentions));
            case NOT_SAME_PERSON -> sides(persons, mentions, mentions(decision.otherMentionIds()));
            case CONFIRM, REJECT, CORRECT_ATTRIBUTE, ERASE -> each(mentions.isEmpty() ? persons : mentions);
            case REVOKE -> each(Set.of());
        };
    }

    private static Subjects sides(Set<DefectorId> persons, Set<DefectorId> mentions, Set<DefectorId> others) {
        if (!others.isEmpty()) {
            return new Subjects(mentions.isEmpty() ? persons : mentions, others);
        }
        // Two persons are told apart as wholes: mentions beside them would say that each of those is another person.
        if (persons.size() > 1) {
            return each(persons);
        }
        return persons.isEmpty() || mentions.isEmpty()
                ? each(union(persons, mentions))
                : new Subjects(persons, mentions);
    }

    /** Everyone named. */
    public Set<DefectorId> all() {
        return union(one, other);
    }

    /** Whether the decision sets these two side by side. */
    public boolean pairs(DefectorId a, DefectorId b) {
        return !a.equals(b) && ((one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a)));
    }

    private static Subjects each(Set<DefectorId> subjects) {
        return new Subjects(subjects, subjects);
    }

    private static Set<DefectorId> mentions(List<MentionId> mentions) {
        return sorted(mentions.stream().map(Subjects::of).toList());
    }

    private static Set<DefectorId> union(Set<DefectorId> one, Set<DefectorId> other) {
        return sorted(Stream.concat(one.stream(), other.stream()).toList());
    }

    private static Set<DefectorId> sorted(Collection<DefectorId> ids) {
        Set<DefectorId> sorted = new TreeSet<>(java.util.Comparator.comparing(DefectorId::value));
        sorted.addAll(ids);
        return sorted;
    }
}
