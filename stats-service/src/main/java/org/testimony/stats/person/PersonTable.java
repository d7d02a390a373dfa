package org.testimony.stats.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.PublishedState;
import org.testimony.stats.http.Csv;
import org.testimony.stats.http.Table;

/** Persons as rows. */
final class PersonTable {
    private static final List<String> HEADER = List.of(
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
            "lastReportedAt");
    static final Table<PersonItem> TABLE = new Table<>("defectors", HEADER, PersonTable::cells);

    private PersonTable() {}

    private static List<@Nullable Object> cells(PersonItem item) {
        Defector person = item.person();
        PublishedState stood = item.stood();
        if (stood == null) {
            return cells(item, value(person.gender()), value(person.defected()));
        }
        // By publication a person is counted as it stood then, and the row says so.
        return row(item, stood);
    }

    private static List<@Nullable Object> cells(PersonItem item, @Nullable Gender gender, @Nullable DateRange left) {
        Defector person = item.person();
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
                precision(left),
                values(person.narratives()),
                person.mentionIds().size(),
                person.articleIds().size(),
                person.storyIds().size(),
                person.sources(),
                person.firstReportedAt(),
                person.lastReportedAt());
    }

    private static List<@Nullable Object> row(PersonItem item, PublishedState stood) {
        Gender gender = stood.gender();
        DateRange left = stood.defected();
        List<@Nullable Object> row = new ArrayList<>(cells(item, gender, left));
        row.set(HEADER.indexOf("status"), stood.status().code());
        row.set(HEADER.indexOf("nationality"), stood.nationality());
        row.set(HEADER.indexOf("role"), stood.role());
        row.set(HEADER.indexOf("residence"), stood.residence());
        row.set(HEADER.indexOf("narratives"), Csv.joined(stood.narratives()));
        row.set(HEADER.indexOf("mentions"), stood.mentions());
        return row;
    }

    private static @Nullable String precision(@Nullable DateRange left) {
        return left == null ? null : left.precision().name().toLowerCase(Locale.ROOT);
    }

    private static String values(List<Attribute<String>> attributes) {
        return Csv.joined(attributes.stream().map(Attribute::value).toList());
    }

    private static <T> @Nullable T value(@Nullable Attribute<T> attribute) {
        return attribute == null ? null : attribute.value();
    }
}
