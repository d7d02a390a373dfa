package org.testimony.stats.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testimony.stats.period.PeriodUnit;

/**
 * Persons by what a table looks at. Tables of several sets of persons are put together from their parts.
 *
 * @param rows for a person who holds several values, one for each of them
 * @param once each person in one row
 */
public record PersonGroups(List<PersonGroup> rows, List<PersonGroup> once) {
    public PersonGroups {
        rows = List.copyOf(rows);
        once = List.copyOf(once);
    }

    /** These persons and others, none of whom is here. */
    public PersonGroups and(PersonGroups others) {
        return new PersonGroups(joined(rows, others.rows), joined(once, others.once));
    }

    /**
     * The table of these persons.
     *
     * @param today marks the period that is not over
     */
    public DefectionTable table(DefectionsQuery query, LocalDate today) {
        Optional<PeriodUnit> unit = query.by().unit();
        if (unit.isPresent()) {
            return DefectionsByPeriod.of(rows, unit.get(), query.window(), today);
        }
        DefectionTable table = DefectionsByAttribute.of(rows, query.window(), query.by() == Slice.NARRATIVE);
        if (query.by() != Slice.NARRATIVE) {
            return table;
        }
        // A person with two narratives is in two buckets; total and undated count persons, so they are taken once.
        DefectionTable persons = DefectionsByAttribute.of(once, query.window(), false);
        return new DefectionTable(table.buckets(), persons.undated(), persons.total(), persons.totalLow());
    }

    private static List<PersonGroup> joined(List<PersonGroup> some, List<PersonGroup> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
