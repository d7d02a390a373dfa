package org.testimony.stats.aggregate.diff;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.aggregate.DefectionTable;
import org.testimony.stats.aggregate.DefectionsQuery;
import org.testimony.stats.aggregate.PersonGroups;
import org.testimony.stats.aggregate.PostgresPersonGroups;
import org.testimony.stats.database.KeptAnswers;
import org.testimony.stats.database.PostgresFactsVersion;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;

/** Compares two knowledge dates. Only persons whom the two days know differently are read one by one. */
@Singleton
final class PostgresDifferences {
    private static final int MOST_KEPT = 20;
    private static final int NAMED_AT_ONCE = 500;

    private final PostgresTransactions transactions;
    private final PostgresFactsVersion version;
    private final Clock clock;
    private final KeptAnswers<Asked, ComparedDays> compared = new KeptAnswers<>(MOST_KEPT);

    /**
     * What is compared.
     *
     * @param query what is counted; its knowledge date does not matter
     * @param after absent for now
     */
    record Asked(DefectionsQuery query, Axis axis, Instant before, Optional<Instant> after) {}

    PostgresDifferences(PostgresTransactions transactions, PostgresFactsVersion version, Clock clock) {
        this.transactions = transactions;
        this.version = version;
        this.clock = clock;
    }

    /**
     * The difference.
     *
     * @param limit how many persons are listed at most
     */
    DefectionsDifference between(Asked asked, int limit) {
        Instant after = asked.after().orElseGet(clock::instant);
        ComparedDays days = days(asked, after);
        List<PersonChange> shown =
                days.persons().subList(0, Math.min(limit, days.persons().size()));
        return new DefectionsDifference(
                asked.query().by().code(),
                asked.axis().name().toLowerCase(Locale.ROOT),
                asked.before(),
                after,
                days.buckets(),
                days.undated(),
                days.total(),
                days.changes(),
                transactions.snapshot(connection -> PostgresNames.of(connection, asked.axis(), after, shown)));
    }

    /** Hands out everybody behind the difference. */
    void forEach(Asked asked, Consumer<NamedChange> person) {
        Instant after = asked.after().orElseGet(clock::instant);
        List<PersonChange> all = days(asked, after).persons();
        transactions.exportSnapshot(connection -> {
            for (int from = 0; from < all.size(); from += NAMED_AT_ONCE) {
                List<PersonChange> some = all.subList(from, Math.min(from + NAMED_AT_ONCE, all.size()));
                PostgresNames.of(connection, asked.axis(), after, some).forEach(person);
            }
            return all.size();
        });
    }

    // What differs from now is the same for as long as the facts are.
    private ComparedDays days(Asked asked, Instant after) {
        return compared.at(version.now(), asked, () -> compare(asked.query(), asked.axis(), asked.before(), after));
    }

    // Whom both days know alike is grouped by the database, once for both tables.
    private ComparedDays compare(DefectionsQuery query, Axis axis, Instant before, Instant after) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return transactions.snapshot(connection -> {
            PersonGroups steady = PostgresPersonGroups.of(connection, query, axis.steady(before, after));
            PostgresKnownPersons known = PostgresKnownPersons.of(connection, axis, query.by(), before, after);
            DefectionTable was =
                    steady.and(KnownGroups.of(known.was().values(), query)).table(query, today);
            DefectionTable is =
                    steady.and(KnownGroups.of(known.is().values(), query)).table(query, today);
            return new ComparedDays(
                    TableChanges.between(was, is, query.by().unit().isPresent()),
                    new DefectionsDifference.Two(was.undated(), is.undated()),
                    new DefectionsDifference.Two(was.total(), is.total()),
                    persons(connection, query, axis, known));
        });
    }

    private static List<PersonChange> persons(
            Connection connection, DefectionsQuery query, Axis axis, PostgresKnownPersons known) throws SQLException {
        // By publication nobody is erased: who has no state any more went into an earlier person.
        String gone = axis == Axis.PUBLISHED ? KnownPerson.MERGED : "erased";
        List<PersonChange> changes = new PersonChanges(query, gone).between(known.was(), known.is());
        return axis == Axis.RECORDED ? withSplits(connection, changes, known) : changes;
    }

    /** A new person who took over mentions of an older one was split off. */
    private static List<PersonChange> withSplits(
            Connection connection, List<PersonChange> changes, PostgresKnownPersons known) throws SQLException {
        Set<String> fresh = changes.stream()
                .filter(change -> change.reasons().equals(List.of("new")))
                .map(PersonChange::defectorId)
                .collect(Collectors.toSet());
        Set<String> shrunk = known.was().values().stream()
                .filter(person -> lostMentions(person, known.is().get(person.id())))
                .map(KnownPerson::id)
                .collect(Collectors.toSet());
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
}
