package org.testimony.stats.aggregate.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.Slice;

/** Compares persons as known on two days: who is counted otherwise, and why. */
final class PersonChanges {
    private static final Comparator<PersonChange> ORDER = Comparator.comparing(
                    (PersonChange change) -> PersonChange.KINDS.indexOf(change.change()))
            .thenComparing(PersonChange::defectorId)
            .thenComparing(change -> change.from().toString())
            .thenComparing(change -> change.to().toString());

    private final DefectionsQuery query;
    private final String goneReason;

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
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<PersonChange> changes = new ArrayList<>();
        ids.forEach(id -> change(before.get(id), after.get(id)).ifPresent(changes::add));
        changes.sort(ORDER);
        return changes;
    }

    private Optional<PersonChange> change(@Nullable KnownPerson before, @Nullable KnownPerson after) {
        Placement from = before == null ? null : Placement.of(before, query);
        Placement to = after == null ? null : Placement.of(after, query);
        List<String> was = from == null ? List.of() : from.best();
        List<String> is = to == null ? List.of() : to.best();
        if (Objects.equals(from, to) || (was.isEmpty() && is.isEmpty())) {
            return Optional.empty();
        }
        String change = was.isEmpty() ? "entered" : is.isEmpty() ? "left" : was.equals(is) ? "changed" : "moved";
        KnownPerson shown = Objects.requireNonNull(after == null ? before : after);
        return Optional.of(new PersonChange(shown.defectorId(), change, was, is, reasons(before, after)));
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
        if (query.by() != Slice.STATUS && !before.of(query.by()).equals(after.of(query.by()))) {
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
