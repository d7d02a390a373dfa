package org.testimony.stats.aggregate.diff;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionTable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PostgresAggregates;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.period.Leaving;

/** Compares two knowledge dates. Only persons whom the two days know differently are read one by one. */
@Singleton
final class PostgresDifferences {
    private final PostgresTransactions transactions;
    private final PostgresAggregates aggregates;

    PostgresDifferences(PostgresTransactions transactions, PostgresAggregates aggregates) {
        this.transactions = transactions;
        this.aggregates = aggregates;
    }

    /** The difference; {@code query} says what is counted, its knowledge date does not matter. */
    DefectionsDifference between(DefectionsQuery query, Axis axis, Instant before, Instant after) {
        return transactions.snapshot(connection -> {
            DefectionTable was = aggregates.table(connection, query.knowing(axis.at(before)));
            DefectionTable is = aggregates.table(connection, query.knowing(axis.at(after)));
            return new DefectionsDifference(
                    query.by().code(),
                    axis.name().toLowerCase(Locale.ROOT),
                    before,
                    after,
                    TableChanges.between(was, is, query.by().unit().isPresent()),
                    new DefectionsDifference.Two(was.undated(), is.undated()),
                    new DefectionsDifference.Two(was.total(), is.total()),
                    persons(connection, query, axis, List.of(before, after)));
        });
    }

    private static List<PersonChange> persons(
            Connection connection, DefectionsQuery query, Axis axis, List<Instant> moments) throws SQLException {
        Instant before = moments.get(0);
        Instant after = moments.get(1);
        Map<String, KnownPerson> was = changed(connection, axis, before, after);
        Map<String, KnownPerson> is = changed(connection, axis, after, before);
        // By publication nobody is erased: who has no state any more went into an earlier person.
        String gone = axis == Axis.PUBLISHED ? KnownPerson.MERGED : "erased";
        List<PersonChange> changes = new PersonChanges(query, gone).between(was, is);
        return axis == Axis.RECORDED ? withSplits(connection, changes, was, is) : changes;
    }

    private static Map<String, KnownPerson> changed(Connection connection, Axis axis, Instant at, Instant other)
            throws SQLException {
        Map<String, KnownPerson> persons = new HashMap<>();
        new Question()
                .add(axis.changed(), at, at, other, other)
                .ask(connection, PostgresDifferences::person)
                .forEach(person -> persons.put(person.id(), person));
        return persons;
    }

    /** A new person who took over mentions of an older one was split off. */
    private static List<PersonChange> withSplits(
            Connection connection,
            List<PersonChange> changes,
            Map<String, KnownPerson> was,
            Map<String, KnownPerson> is)
            throws SQLException {
        Set<String> fresh = changes.stream()
                .filter(change -> change.reasons().equals(List.of("new")))
                .map(PersonChange::defectorId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shrunk = was.values().stream()
                .filter(person -> lostMentions(person, is.get(person.id())))
                .map(KnownPerson::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (fresh.isEmpty() || shrunk.isEmpty()) {
            return changes;
        }
        Set<String> split = new HashSet<>(split(connection, fresh, shrunk));
        return changes.stream()
                .map(change -> split.contains(change.defectorId()) ? change.because("split") : change)
                .toList();
    }

    private static boolean lostMentions(KnownPerson before, @Nullable KnownPerson after) {
        return after != null
                && after.mentions() < before.mentions()
                && !after.status().equals(KnownPerson.MERGED);
    }

    private static List<String> split(Connection connection, Collection<String> fresh, Collection<String> shrunk)
            throws SQLException {
        return new Question().add("""
                        WITH old AS (SELECT DISTINCT jsonb_array_elements_text(doc -> 'mentionIds') AS mention
                                     FROM defector_history WHERE defector_id = ANY(?))
                        SELECT DISTINCT d.defector_id FROM defector d
                        CROSS JOIN LATERAL jsonb_array_elements_text(d.doc -> 'mentionIds') AS m (mention)
                        JOIN old USING (mention) WHERE d.defector_id = ANY(?)""", shrunk, fresh).ask(connection, row -> row.getString(1));
    }

    private static KnownPerson person(ResultSet row) throws SQLException {
        LocalDate from = row.getObject(11, LocalDate.class);
        LocalDate to = row.getObject(12, LocalDate.class);
        return new KnownPerson(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                new KnownPerson.Values(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                List.of((String[]) row.getArray(10).getArray()),
                from == null || to == null ? null : new Leaving(from, to),
                row.getString(13));
    }
}
