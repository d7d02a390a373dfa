package org.testimony.stats.aggregate.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.period.Leaving;

/** Compares persons as known on two days: who is counted otherwise, and why. */
final class PersonChanges {
    private static final Comparator<PersonChange> ORDER = Comparator.comparing(
                    (PersonChange change) -> PersonChange.KINDS.indexOf(change.change()))
            .thenComparing(PersonChange::defectorId)
            .thenComparing(change -> change.from().toString())
            .thenComparing(change -> change.to().toString());

    private final DefectionsQuery query;
    private final String goneReason;
    // Persons are many, but they left in few intervals.
    private final Map<Alike, Placement> places = new HashMap<>();

    private record Alike(List<String> keys, @Nullable Leaving leaving) {}

    /**
     * Compares for one question.
     *
     * @param goneReason why a person is counted no more of whom nothing is known on the later day
     */
    PersonChanges(DefectionsQuery query, String goneReason) {
        this.query = query;
        this.goneReason = goneReason;
    }

    /** Everybody who is counted otherwise; the maps need not hold persons who are the same on both days. */
    List<PersonChange> between(Map<String, KnownPerson> before, Map<String, KnownPerson> after) {
        List<PersonChange> changes = new ArrayList<>();
        before.forEach((id, was) -> change(was, after.get(id)).ifPresent(changes::add));
        after.forEach((id, is) -> {
            if (!before.containsKey(id)) {
                change(null, is).ifPresent(changes::add);
            }
        });
        changes.sort(ORDER);
        return changes;
    }

    private Optional<PersonChange> change(@Nullable KnownPerson before, @Nullable KnownPerson after) {
        Placement from = place(before);
        Placement to = place(after);
        List<String> was = from.best();
        List<String> is = to.best();
        if (from.equals(to)) {
            return Optional.empty();
        }
        String change = was.isEmpty() ? "entered" : is.isEmpty() ? "left" : was.equals(is) ? "changed" : "moved";
        KnownPerson shown = Objects.requireNonNull(after == null ? before : after);
        return Optional.of(new PersonChange(shown.defectorId(), change, was, is, reasons(before, after)));
    }

    private Placement place(@Nullable KnownPerson person) {
        return person == null || !person.isCounted(query)
                ? Placement.NOWHERE
                : places.computeIfAbsent(
                        new Alike(person.keys(), person.leaving()),
                        alike -> Placement.of(alike.keys(), alike.leaving(), query));
    }

    private List<String> reasons(@Nullable KnownPerson before, @Nullable KnownPerson after) {
        if (before == null) {
            return List.of("new");
        }
        if (after == null) {
            return List.of(goneReason);
        }
        if (after.status().equals(KnownPerson.MERGED) && !before.status().equals(KnownPerson.MERGED)) {
            // A record that was merged is empty: that its values went, too, says nothing more.
            return List.of("merged");
        }
        List<String> reasons = new ArrayList<>();
        if (!before.status().equals(after.status())) {
            reasons.add(status(before.status(), after.status()));
        } else if (before.mentions() == 0 || after.mentions() == 0) {
            reasons.add("mentions");
        }
        if (!Objects.equals(before.leaving(), after.leaving())) {
            reasons.add("dates");
        }
        if (query.by() != Slice.STATUS && !before.keys().equals(after.keys())) {
            reasons.add("attribute");
        }
        return reasons;
    }

    private static String status(String before, String after) {
        return switch (after) {
            case KnownPerson.REJECTED -> "rejected";
            case KnownPerson.CONFIRMED -> "confirmed";
            default ->
                switch (before) {
                    case KnownPerson.MERGED -> "split";
                    case KnownPerson.REJECTED -> "restored";
                    default -> "status";
                };
        };
    }
}
