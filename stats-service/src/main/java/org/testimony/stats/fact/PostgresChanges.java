package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;

/**
 * Notes what a transaction changed, as its last statements: the lock on the counter orders the notes by commit, and is
 * held for as short a time as can be. Each person and article has a note; when there are too many, one note tells pages
 * to load anew, because a flush of a thousand persons is no news about each of them.
 */
final class PostgresChanges {
    private static final String NEWEST_PERSONS = """
            SELECT defector_id FROM (
                SELECT defector_id, recorded_at FROM defector WHERE defector_id = ANY(?)
                UNION
                SELECT d.defector_id, d.recorded_at FROM mention m JOIN defector d USING (defector_id)
                WHERE m.article_id = ANY(?)) changed
            ORDER BY recorded_at DESC, defector_id DESC LIMIT %d""";
    private static final String NEWEST_ARTICLES = """
            SELECT article_id FROM tagged_article WHERE article_id = ANY(?)
            ORDER BY recorded_at DESC, article_id DESC LIMIT %d""";
    private static final String ADD = """
            WITH counted AS (UPDATE live_counter SET last_seq = last_seq + ? RETURNING last_seq)
            INSERT INTO live_event (seq, kind, subject, at)
            SELECT counted.last_seq - ? + change.place, change.kind, change.subject, ?::timestamptz
            FROM counted, unnest(?::text[], ?::text[]) WITH ORDINALITY AS change (kind, subject, place)""";

    private final int persons;
    private final int articles;

    PostgresChanges(int persons, int articles) {
        this.persons = persons;
        this.articles = articles;
    }

    private record Change(String kind, @Nullable String subject) {}

    /** Notes the changes of one batch. */
    void note(Connection connection, FactBatch batch, Set<String> writtenArticles, Instant at) throws SQLException {
        // Who was in an article that is relevant no more is told by the persons that follow.
        Set<String> relevant = relevant(batch, writtenArticles);
        List<String> changedPersons = newestPersons(connection, batch, relevant);
        List<String> changedArticles = newestArticles(connection, relevant);
        boolean tooMany = changedPersons.size() > persons || changedArticles.size() > articles;
        List<Change> changes = new ArrayList<>();
        if (tooMany || !batch.erased().isEmpty()) {
            // Also pages that show an erased person must load anew.
            changes.add(new Change("reset", null));
        }
        if (!tooMany) {
            changedPersons.forEach(id -> changes.add(new Change("defector", id)));
            changedArticles.forEach(id -> changes.add(new Change("article", id)));
        }
        changes.add(new Change("facts", null));
        add(connection, changes, at);
    }

    private static Set<String> relevant(FactBatch batch, Set<String> written) {
        return batch.articles().stream()
                .map(Fact.ArticleRead::article)
                .filter(TaggedArticle::relevant)
                .map(article -> article.articleId().value())
                .filter(written::contains)
                .collect(Collectors.toSet());
    }

    private List<String> newestPersons(Connection connection, FactBatch batch, Set<String> relevantArticles)
            throws SQLException {
        Set<String> touched = new LinkedHashSet<>();
        batch.persons().forEach(person -> touched.add(person.defectorId().value()));
        batch.mentions().forEach(mention -> touched.add(mention.defectorId().value()));
        if (touched.isEmpty() && relevantArticles.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_PERSONS.formatted(persons + 1))) {
            statement.setArray(1, connection.createArrayOf("text", touched.toArray()));
            statement.setArray(2, connection.createArrayOf("text", relevantArticles.toArray()));
            // The newest comes last, as it does when changes are noted one by one.
            return reversed(PostgresStatements.rows(statement, row -> row.getString(1)));
        }
    }

    private List<String> newestArticles(Connection connection, Set<String> relevant) throws SQLException {
        return relevant.isEmpty()
                ? List.of()
                : reversed(PostgresStatements.query(
                        connection,
                        NEWEST_ARTICLES.formatted(articles + 1),
                        Columns.of(relevant).text(id -> id),
                        row -> row.getString(1)));
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static void add(Connection connection, List<Change> changes, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, changes.size());
            statement.setInt(2, changes.size());
            statement.setString(3, at.toString());
            statement.setArray(4, connection.createArrayOf("text", column(changes, Change::kind)));
            statement.setArray(5, connection.createArrayOf("text", column(changes, Change::subject)));
            statement.executeUpdate();
        }
    }

    private static Object[] column(List<Change> changes, Function<Change, @Nullable String> value) {
        return changes.stream().map(value).toArray();
    }
}
