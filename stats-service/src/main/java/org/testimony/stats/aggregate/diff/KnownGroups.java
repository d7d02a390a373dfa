package org.testimony.stats.aggregate.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PersonGroup;
import org.testimony.stats.aggregate.PersonGroups;
import org.testimony.stats.aggregate.Slice;
import org.testimony.stats.period.Leaving;

/** Groups single persons as the database groups all. */
final class KnownGroups {
    private final boolean isDated;
    private final Map<Alike, Long> alike = new LinkedHashMap<>();
    private final List<PersonGroup> linked = new ArrayList<>();

    private record Alike(@Nullable String key, @Nullable Leaving leaving) {}

    private KnownGroups(DefectionsQuery query) {
        this.isDated = query.isDated();
    }

    /** The persons whom a question counts, by what it looks at. */
    static PersonGroups of(Collection<KnownPerson> persons, DefectionsQuery query) {
        List<KnownPerson> counted =
                persons.stream().filter(person -> person.isCounted(query)).toList();
        List<PersonGroup> rows = new KnownGroups(query).rows(counted);
        return new PersonGroups(rows, query.by() == Slice.NARRATIVE ? new KnownGroups(query).once(counted) : rows);
    }

    private List<PersonGroup> rows(List<KnownPerson> persons) {
        for (KnownPerson person : persons) {
            if (person.keys().isEmpty()) {
                add(person, null);
            } else {
                person.keys().forEach(key -> add(person, key));
            }
        }
        return groups();
    }

    private List<PersonGroup> once(List<KnownPerson> persons) {
        persons.forEach(person -> add(person, null));
        return groups();
    }

    private void add(KnownPerson person, @Nullable String key) {
        Leaving leaving = isDated ? person.leaving() : null;
        if (person.possiblySame().isEmpty()) {
            alike.merge(new Alike(key, leaving), 1L, Long::sum);
        } else {
            linked.add(new PersonGroup(key, leaving, 1, new PersonGroup.Link(person.id(), person.possiblySame())));
        }
    }

    private List<PersonGroup> groups() {
        List<PersonGroup> groups = new ArrayList<>(linked);
        alike.forEach((what, persons) -> groups.add(new PersonGroup(what.key(), what.leaving(), persons, null)));
        return groups;
    }
}
