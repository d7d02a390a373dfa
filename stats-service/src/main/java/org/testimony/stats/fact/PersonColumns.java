package org.testimony.stats.fact;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.StoredText;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.PeriodUnit;

/** What the tables keep of a person beside the whole record. */
final class PersonColumns {
    /** Parts the codes in one text; no code holds it. */
    static final String SEPARATOR = "\u001f";

    private PersonColumns() {}

    /** The columns that the current record and the history share. */
    static Columns<Defector> shared(Collection<Defector> persons) {
        return Columns.of(persons)
                .text(Defector::defectorId)
                .number(Defector::revision)
                .text(Defector::recordedAt)
                .text(person -> person.status().code())
                .number(person -> person.mentionIds().size())
                .text(person -> value(person.nationality()))
                .text(person ->
                        person.gender() == null ? null : person.gender().value().code())
                .text(person -> value(person.role()))
                .text(person -> value(person.residence()))
                .text(PersonColumns::narratives)
                .text(person -> person.defected() == null
                        ? null
                        : person.defected().value().from())
                .text(person -> person.defected() == null
                        ? null
                        : person.defected().value().to())
                .text(StoredText::json)
                .text(PersonColumns::possiblySame);
    }

    /** The shared columns and those of the current record alone. */
    static Columns<Defector> current(Collection<Defector> persons) {
        return shared(persons)
                .number(Defector::sources)
                .text(person -> person.defected() == null
                        ? null
                        : Words.of(person.defected().value().precision()))
                .text(PersonColumns::bestQuarter)
                .text(Defector::firstReportedAt)
                .text(Defector::lastReportedAt)
                .text(PersonColumns::searchText);
    }

    private static <T> @Nullable T value(@Nullable Attribute<T> attribute) {
        return attribute == null ? null : attribute.value();
    }

    private static String narratives(Defector person) {
        return person.narratives().stream()
                .map(Attribute::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String possiblySame(Defector person) {
        return person.possiblySame().stream().map(DefectorId::value).sorted().collect(Collectors.joining(SEPARATOR));
    }

    private static @Nullable String bestQuarter(Defector person) {
        DateRange range = value(person.defected());
        return range == null
                ? null
                : new Leaving(range.from(), range.to())
                        .best(PeriodUnit.QUARTER)
                        .map(Period::key)
                        .orElse(null);
    }

    private static String searchText(Defector person) {
        return person.names().stream()
                .map(Attribute::value)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
