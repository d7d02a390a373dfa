package org.testimony.stats.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.PublishedState;
import org.testimony.stats.aggregate.Knowledge;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.database.Question;
import org.testimony.stats.database.StoredJson;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;

/** Finds persons, the newest recorded first. */
@Singleton
public class PostgresPersons implements PanacheRepositoryBase<PersonRow, String> {
    private static final int EXPORT_PAGE = 200;
    private static final String BY_IDS =
            "SELECT * FROM defector WHERE defector_id = ANY(:ids) ORDER BY recorded_at DESC, defector_id DESC";

    private final PostgresTransactions transactions;
    private final PostgresMentions mentions;

    PostgresPersons(PostgresTransactions transactions, PostgresMentions mentions) {
        this.transactions = transactions;
        this.mentions = mentions;
    }

    Page<PersonItem> page(PersonsQuery query, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            int skipped =
                    query.isByRecord() ? 0 : after.map(PostgresPersons::seen).orElse(0);
            Optional<Cursor> place = after.filter(any -> query.isByRecord());
            List<PersonPlace> found = places(connection, PersonSql.places(query, place, skipped, limit + 1));
            List<PersonPlace> shown = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? next(query, shown, skipped).text() : null;
            long total = PersonSql.count(query)
                    .ask(connection, row -> row.getLong(1))
                    .get(0);
            return new Page<>(items(connection, query.known(), shown), next, total);
        });
    }

    void forEach(PersonsQuery query, Consumer<PersonItem> item) {
        transactions.exportSnapshot(connection -> {
            List<PersonPlace> all = places(connection, PersonSql.places(query, Optional.empty(), 0, Integer.MAX_VALUE));
            for (int from = 0; from < all.size(); from += EXPORT_PAGE) {
                List<PersonPlace> some = all.subList(from, Math.min(from + EXPORT_PAGE, all.size()));
                items(connection, query.known(), some).forEach(item);
                getEntityManager().clear();
            }
            return true;
        });
    }

    /** A person as known now, or as known at a moment: then with the mentions of that revision. */
    Optional<PersonDetail> one(String id, Optional<Instant> asOf) {
        if (asOf.isEmpty()) {
            return one(id);
        }
        return transactions.snapshot(connection -> {
            Knowledge then = new Knowledge(asOf, Optional.empty());
            List<PersonItem> found = items(connection, then, List.of(new PersonPlace(id, id, asOf.get())));
            return found.stream()
                    .findFirst()
                    .map(item -> new PersonDetail(
                            item,
                            mentions.byIds(item.person().mentionIds().stream()
                                    .map(MentionId::value)
                                    .toList())));
        });
    }

    Optional<PersonDetail> one(String id) {
        return transactions.snapshot(connection -> {
            Optional<PersonRow> row = findByIdOptional(id);
            return row.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PersonDetail(
                            items(connection, List.of(row.get())).get(0), mentions.of(id)));
        });
    }

    /** All revisions, the first one first; none for a person who is not known. */
    List<Defector> history(String id) {
        return transactions.snapshot(connection -> getEntityManager()
                .createQuery(
                        "from PersonRevisionRow where key.defectorId = :id order by key.revision",
                        PersonRevisionRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PersonRevisionRow::person)
                .toList());
    }

    /** Persons by their ids, the newest recorded first; those who are not known any more are missing. */
    public List<PersonItem> items(Collection<String> ids) {
        return transactions.snapshot(connection -> items(connection, ids));
    }

    /** The same as part of a transaction that is under way. */
    public List<PersonItem> items(Connection connection, Collection<String> ids) throws SQLException {
        return ids.isEmpty() ? List.of() : items(connection, rowsOf(ids));
    }

    // Not as an entity query: one with a list is translated anew each time, and live updates ask this all day.
    @SuppressWarnings("unchecked")
    private List<PersonRow> rowsOf(Collection<String> ids) {
        return getEntityManager()
                .createNativeQuery(BY_IDS, PersonRow.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }

    private List<PersonItem> items(Connection connection, List<PersonRow> rows) throws SQLException {
        Map<String, List<Quote>> quotes = mentions.quotes(
                connection, rows.stream().map(row -> row.defectorId).toList());
        return rows.stream()
                .map(PersonRow::person)
                .map(person -> new PersonItem(
                        person,
                        DisplayName.of(person),
                        quotes.getOrDefault(person.defectorId().value(), List.of())))
                .toList();
    }

    private List<PersonItem> items(Connection connection, Knowledge known, List<PersonPlace> places)
            throws SQLException {
        Set<String> ids = places.stream().map(PersonPlace::defectorId).collect(Collectors.toSet());
        Map<String, Defector> records = new HashMap<>();
        PersonSql.records(known, ids)
                .ask(connection, row -> StoredJson.read(row.getString(1), Defector.class))
                .forEach(person -> records.put(person.defectorId().value(), person));
        Map<String, List<Quote>> quotes = known.asOf().isPresent()
                ? mentions.quotesOf(connection, records.values())
                : mentions.quotes(connection, ids);
        return places.stream()
                .filter(place -> records.containsKey(place.defectorId()))
                .map(place -> item(place, records, quotes, known))
                .toList();
    }

    private static PersonItem item(
            PersonPlace place, Map<String, Defector> records, Map<String, List<Quote>> quotes, Knowledge known) {
        Defector person = Objects.requireNonNull(records.get(place.defectorId()));
        PublishedState stood = known.publishedBy()
                .map(moment -> stood(person, place.id(), moment))
                .orElse(null);
        return new PersonItem(
                person, DisplayName.of(person), quotes.getOrDefault(place.defectorId(), List.of()), stood);
    }

    private static @Nullable PublishedState stood(Defector person, String key, Instant moment) {
        return person.published().stream()
                .filter(state ->
                        state.key().value().equals(key) && !state.from().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<PersonPlace> places(Connection connection, Question question) throws SQLException {
        return question.ask(
                connection,
                row -> new PersonPlace(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
    }

    // In another order than by record a page begins behind as many as were shown: the place is a number of persons.
    private static int seen(Cursor cursor) {
        return Math.toIntExact(
                Math.min(Integer.MAX_VALUE, Math.max(0, cursor.at().getEpochSecond())));
    }

    private static Cursor next(PersonsQuery query, List<PersonPlace> shown, int skipped) {
        PersonPlace last = shown.get(shown.size() - 1);
        return query.isByRecord()
                ? new Cursor(last.recordedAt(), last.id())
                : new Cursor(Instant.ofEpochSecond(skipped + shown.size()), query.sort());
    }
}
