package org.testimony.stats.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.testimony.contract.person.Mention;
import org.testimony.stats.article.ArticleRef;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.StoredJson;

/** Finds mentions; all calls must run in a transaction. */
@Singleton
class PostgresMentions implements PanacheRepositoryBase<MentionRow, String> {
    // A person whom a thousand articles mention needs no thousand mentions for three quotes.
    private static final String FIRST_MENTIONS = """
            SELECT m.defector_id, m.doc FROM unnest(?::text[]) AS person (id)
            CROSS JOIN LATERAL (
                SELECT defector_id, doc FROM mention WHERE defector_id = person.id
                ORDER BY published_at, mention_id LIMIT 12) m""";

    private final PostgresArticles articles;

    PostgresMentions(PostgresArticles articles) {
        this.articles = articles;
    }

    /** A few quotes for each of some persons. */
    Map<String, List<Quote>> quotes(Connection connection, Collection<String> persons) throws SQLException {
        Map<String, List<Mention>> mentions = firstMentions(connection, persons);
        Map<String, ArticleRef> refs = articles.refs(mentions.values().stream()
                .flatMap(List::stream)
                .map(mention -> mention.articleId().value())
                .collect(Collectors.toSet()));
        Map<String, List<Quote>> quotes = new HashMap<>();
        mentions.forEach((person, theirs) -> quotes.put(person, Quotes.of(theirs, refs)));
        return quotes;
    }

    /** All mentions of a person, the earliest published first. */
    List<MentionItem> of(String person) {
        List<MentionRow> rows = list("defectorId = ?1 order by publishedAt nulls last, mentionId", person);
        Map<String, ArticleRef> refs =
                articles.refs(rows.stream().map(row -> row.articleId).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new MentionItem(row.mention(), refs.get(row.articleId)))
                .toList();
    }

    private static Map<String, List<Mention>> firstMentions(Connection connection, Collection<String> persons)
            throws SQLException {
        Map<String, List<Mention>> mentions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIRST_MENTIONS)) {
            statement.setArray(1, connection.createArrayOf("text", persons.toArray()));
            PostgresStatements.rows(
                    statement,
                    row -> mentions.computeIfAbsent(row.getString(1), unseen -> new ArrayList<>())
                            .add(StoredJson.read(row.getString(2), Mention.class)));
        }
        return mentions;
    }
}
