package org.testimony.stats.person;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.Table;

/** Persons as rows. */
final class PersonTable {
    static final Table<PersonItem> TABLE = new Table<>(
            "defectors",
            List.of(
                    "defectorId",
                    "revision",
                    "recordedAt",
                    "status",
                    "mergedInto",
                    "displayName",
                    "names",
                    "nationality",
                    "gender",
                    "age",
                    "role",
                    "residence",
                    "defectedFrom",
                    "defectedTo",
                    "precision",
                    "narratives",
                    "mentions",
                    "articles",
                    "stories",
                    "sources",
                    "firstReportedAt",
                    "lastReportedAt"),
            PersonTable::cells);

    private PersonTable() {}

    private static List<@Nullable Object> cells(PersonItem item) {
        Defector person = item.person();
        Gender gender = value(person.gender());
        DateRange left = value(person.defected());
        return Table.row(
                person.defectorId(),
                person.revision(),
                person.recordedAt(),
                person.status().code(),
                person.mergedInto(),
                item.displayName(),
                values(person.names()),
                value(person.nationality()),
                gender == null ? null : gender.code(),
                value(person.age()),
                value(person.role()),
                value(person.residence()),
                left == null ? null : left.from(),
                left == null ? null : left.to(),
                left == null ? null : left.precision().name().toLowerCase(Locale.ROOT),
                values(person.narratives()),
                person.mentionIds().size(),
                person.articleIds().size(),
                person.storyIds().size(),
                person.sources(),
                person.firstReportedAt(),
                person.lastReportedAt());
    }

    private static String values(List<Attribute<String>> attributes) {
        return Csv.joined(attributes.stream().map(Attribute::value).toList());
    }

    private static <T> @Nullable T value(@Nullable Attribute<T> attribute) {
        return attribute == null ? null : attribute.value();
    }
}
