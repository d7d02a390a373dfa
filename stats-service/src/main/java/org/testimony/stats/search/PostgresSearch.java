package org.testimony.stats.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.person.PostgresPersons;
import org.testimony.stats.search.Found.ArticleHit;
import org.testimony.stats.search.Found.Hits;
import org.testimony.stats.search.Found.PersonHit;
import org.testimony.stats.word.SearchWords;

/** Looks for words in the facts. Who was merged into another record is found there. */
@Singleton
final class PostgresSearch {
    private static final String PERSONS = """
            FROM person_search s JOIN defector d USING (defector_id)
            WHERE s.words @@ ?::tsquery
                AND (d.status IN ('suggested', 'confirmed') AND d.mention_count > 0 OR d.status = 'rejected')""";
    private static final String BEST_PERSONS = "SELECT s.defector_id " + PERSONS
            + " ORDER BY s.words @@ ?::tsquery DESC, d.sources DESC, d.recorded_at DESC, s.defector_id LIMIT ?";
    private static final String ARTICLES = "FROM article_search s WHERE s.words @@ ?::tsquery";
    // Of few hits all are fetched and sorted; of many the newest are met at once in the order of the index. PostgreSQL
    // cannot tell which it will be: how often a word occurs of which only the beginning is given it can but guess.
    private static final String NEWEST_OF_FEW = """
            WITH s AS MATERIALIZED (
                SELECT article_id, relevant, recorded_at FROM article_search WHERE words @@ ?::tsquery)
            SELECT s.article_id FROM s""";
    private static final String NEWEST_OF_MANY = "SELECT s.article_id " + ARTICLES;
    private static final String NEWEST = " ORDER BY s.relevant DESC, s.recorded_at DESC, s.article_id DESC LIMIT ?";
    private static final String BY_WORDS = "SET LOCAL enable_seqscan = off";

    // A word that half of the world contains is not worth counting to its end; the lists count exactly.
    private static final int MOST_COUNTED = 10_000;

    private final PostgresTransactions transactions;
    private final PostgresPersons persons;
    private final PostgresArticles articles;

    PostgresSearch(PostgresTransactions transactions, PostgresPersons persons, PostgresArticles articles) {
        this.transactions = transactions;
        this.persons = persons;
        this.articles = articles;
    }

    private record Ids(List<String> ids, long total) {}

    /** Persons: who is called exactly so first, then who has more sources. */
    Hits<PersonHit> persons(SearchWords words, int limit) {
        Ids found = transactions.snapshot(connection -> new Ids(
                ids(connection, BEST_PERSONS, List.of(words.tsquery(), words.exact()), limit),
                count(connection, PERSONS, words)));
        List<PersonHit> hits = persons.items(found.ids()).stream()
                .sorted(Comparator.comparingInt(
                        item -> found.ids().indexOf(item.person().defectorId().value())))
                .map(item -> Excerpts.of(item, words))
                .toList();
        return hits(hits, found.total());
    }

    /** Articles: relevant ones first, then the newest recorded. */
    Hits<ArticleHit> articles(SearchWords words, int limit) {
        Ids found = transactions.snapshot(connection -> {
            long total = count(connection, ARTICLES, words);
            String newest = (total > MOST_COUNTED ? NEWEST_OF_MANY : NEWEST_OF_FEW) + NEWEST;
            return new Ids(ids(connection, newest, List.of(words.tsquery()), limit), total);
        });
        List<ArticleHit> hits = articles.items(found.ids()).stream()
                .sorted(Comparator.comparingInt(
                        item -> found.ids().indexOf(item.article().articleId().value())))
                .map(item -> Excerpts.of(item, words))
                .toList();
        return hits(hits, found.total());
    }

    private static <T> Hits<T> hits(List<T> items, long counted) {
        return new Hits<>(items, Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED ? true : null);
    }

    private static List<String> ids(Connection connection, String sql, List<String> questions, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Object> parameters = new ArrayList<>(questions);
            parameters.add(limit);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return PostgresStatements.rows(statement, row -> row.getString(1));
        }
    }

    private static long count(Connection connection, String from, SearchWords words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(BY_WORDS);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT count(*) FROM (SELECT 1 " + from + " LIMIT " + (MOST_COUNTED + 1) + ") counted")) {
            statement.setString(1, words.tsquery());
            return PostgresStatements.rows(statement, row -> row.getLong(1)).get(0);
        }
    }
}
