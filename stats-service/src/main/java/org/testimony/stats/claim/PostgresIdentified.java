package org.testimony.stats.claim;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.Bucket;
import org.testimony.stats.aggregate.DefectionTable;
import org.testimony.stats.aggregate.DefectionsByAttribute;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PersonGroup;
import org.testimony.stats.database.Question;
import org.testimony.stats.period.Leaving;
import org.testimony.stats.period.Window;

/** Counts identified persons by the facets of claims: read once, then counted by the rules of the tables. Thread-safe. */
final class PostgresIdentified {
    private static final String PERSONS = """
            SELECT nationality, gender, defected_from, defected_to, count(*),
                   CASE WHEN possibly_same <> '{}' THEN defector_id END, possibly_same
            FROM defector WHERE status = ANY(?) AND mention_count > 0 GROUP BY 1, 2, 3, 4, 6, 7""";
    private static final String ALL = "all";

    private final List<Person> persons;
    private final Map<String, List<Person>> byNationality;
    private final Map<Asked, IdentifiedPersons> answers = new ConcurrentHashMap<>();

    private record Person(
            @Nullable String nationality, @Nullable String gender, PersonGroup group) {}

    private record Asked(
            @Nullable String nationality,
            @Nullable String gender,
            @Nullable Span span) {}

    private PostgresIdentified(List<Person> persons) {
        this.persons = persons;
        this.byNationality = persons.stream()
                .collect(Collectors.groupingBy(person -> Objects.requireNonNullElse(person.nationality(), "")));
    }

    /** Reads the persons; must run in a transaction. */
    static PostgresIdentified of(Connection connection) throws SQLException {
        return new PostgresIdentified(new Question()
                .add(PERSONS, DefectionsQuery.COUNTED)
                .ask(connection, row -> {
                    LocalDate from = row.getObject(3, LocalDate.class);
                    LocalDate to = row.getObject(4, LocalDate.class);
                    String id = row.getString(6);
                    return new Person(
                            row.getString(1),
                            row.getString(2),
                            new PersonGroup(
                                    ALL,
                                    from == null || to == null ? null : new Leaving(from, to),
                                    row.getLong(5),
                                    id == null
                                            ? null
                                            : new PersonGroup.Link(id, List.of((String[])
                                                    row.getArray(7).getArray()))));
                }));
    }

    /** The persons of a claim's facets; absent when none are counted by them. */
    @Nullable
    IdentifiedPersons of(LedgerEntry entry) {
        ClaimSubject subject = entry.subject();
        return subject.isComparable()
                ? answers.computeIfAbsent(new Asked(subject.nationality(), subject.gender(), entry.span()), this::count)
                : null;
    }

    private IdentifiedPersons count(Asked asked) {
        List<Person> compared =
                asked.nationality() == null ? persons : byNationality.getOrDefault(asked.nationality(), List.of());
        List<PersonGroup> groups = compared.stream()
                .filter(person -> asked.gender() == null || asked.gender().equals(person.gender()))
                .map(Person::group)
                .toList();
        Span span = asked.span();
        Window window = span == null ? Window.OPEN : new Window(span.from(), span.to());
        DefectionTable table = DefectionsByAttribute.of(groups, window, false);
        Bucket all = table.buckets().isEmpty()
                ? new Bucket(ALL, 0, 0, 0, null)
                : table.buckets().get(0);
        return new IdentifiedPersons(all.low(), all.best(), all.high(), query(asked));
    }

    private static String query(Asked asked) {
        StringBuilder query = new StringBuilder("/api/v1/defectors?by=status&bound=best");
        if (asked.nationality() != null) {
            query.append("&nationality=").append(asked.nationality());
        }
        if (asked.gender() != null) {
            query.append("&gender=").append(asked.gender());
        }
        if (asked.span() != null) {
            query.append("&from=")
                    .append(asked.span().from())
                    .append("&to=")
                    .append(asked.span().to());
        }
        return query.toString();
    }
}
