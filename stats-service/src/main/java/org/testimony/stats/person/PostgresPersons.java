package org.testimony.stats.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.testimony.contract.person.Defector;
import org.testimony.stats.database.Conditions;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.http.Cursor;
import org.testimony.stats.http.Page;
import org.testimony.stats.word.SearchWords;

/** Finds persons, the newest recorded first. */
@Singleton
public class PostgresPersons implements PanacheRepositoryBase<PersonRow, String> {
    private static final int EXPORT_PAGE = 200;
    private static final String ORDER = " order by recordedAt desc, defectorId desc";

    private final PostgresTransactions transactions;
    private final PostgresMentions mentions;

    PostgresPersons(PostgresTransactions transactions, PostgresMentions mentions) {
        this.transactions = transactions;
        this.mentions = mentions;
    }

    Page<PersonItem> page(PersonsQuery query, Optional<Cursor> after, int limit) {
        return transactions.snapshot(connection -> {
            Conditions conditions = conditions(query);
            List<PersonRow> rows = rows(conditions, after, limit + 1);
            List<PersonRow> shown = rows.subList(0, Math.min(limit, rows.size()));
            String next = rows.size() > limit ? place(shown).text() : null;
            long total = count(conditions.text(), conditions.parameters());
            return new Page<>(items(connection, shown), next, total);
        });
    }

    void forEach(PersonsQuery query, Consumer<PersonItem> item) {
        transactions.exportSnapshot(connection -> {
            Conditions conditions = conditions(query);
            List<PersonRow> rows = rows(conditions, Optional.empty(), EXPORT_PAGE);
            while (!rows.isEmpty()) {
                items(connection, rows).forEach(item);
                getEntityManager().clear();
                rows = rows(conditions, Optional.of(place(rows)), EXPORT_PAGE);
            }
            return true;
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
        return ids.isEmpty()
                ? List.of()
                : transactions.snapshot(connection -> items(connection, list("defectorId in ?1" + ORDER, ids)));
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

    private List<PersonRow> rows(Conditions conditions, Optional<Cursor> after, int limit) {
        Conditions page = conditions.copy();
        after.ifPresent(place -> page.with(
                        "(recordedAt < :at or recordedAt = :at and defectorId < :after)", "at", Optional.of(place.at()))
                .and("after", place.id()));
        return find(page.text() + ORDER, page.parameters()).page(0, limit).list();
    }

    private static Cursor place(List<PersonRow> rows) {
        PersonRow last = rows.get(rows.size() - 1);
        return new Cursor(last.recordedAt, last.defectorId);
    }

    private static Conditions conditions(PersonsQuery query) {
        return new Conditions()
                // The same persons as the counts: who has lost all mentions is listed only when asked for by status.
                .with(
                        "status in :statuses and (mentionCount > 0 or status in ('rejected', 'merged'))",
                        "statuses",
                        Optional.of(query.statuses()))
                .with("nationality = :nationality", "nationality", query.nationality())
                .with("gender = :gender", "gender", query.gender())
                .with("role = :role", "role", query.role())
                .with("residence = :residence", "residence", query.residence())
                .with("array_contains(narratives, :narrative)", "narrative", query.narrative())
                .with("bestQuarter = :quarter", "quarter", query.quarter())
                .with(
                        "defectorId in (select s.defectorId from PersonSearchRow s"
                                + " where sql('(? @@ cast(? as tsquery))', s.words, :words) = true)",
                        "words",
                        query.words().map(SearchWords::tsquery));
    }
}
