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
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;
import org.testimony.stats.article.ArticleRef;
import org.testimony.stats.article.PostgresArticles;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.Question;
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

    /** A few quotes for each of some persons as they stood, from the mentions they had then. */
    Map<String, List<Quote>> quotesOf(Connection connection, Collection<Defector> persons) throws SQLException {
        Map<String, List<Quote>> quotes = new HashMap<>();
        for (Defector person : persons) {
            List<Mention> first = person.mentionIds().isEmpty()
                    ? List.of()
                    : byIds(
                            connection,
                            person.mentionIds().stream().map(MentionId::value).toList());
            Map<String, ArticleRef> refs = articles.refs(
                    first.stream().map(mention -> mention.articleId().value()).collect(Collectors.toSet()));
            quotes.put(person.defectorId().value(), Quotes.of(first, refs));
        }
        return quotes;
    }

    private static List<Mention> byIds(Connection connection, Collection<String> ids) throws SQLException {
        return new Question()
                .add(
                        "SELECT doc FROM mention WHERE mention_id = ANY(?) ORDER BY published_at, mention_id LIMIT 12",
                        ids)
                .ask(connection, row -> StoredJson.read(row.getString(1), Mention.class));
    }

    /** Mentions by their ids, the earliest published first; those that are not known any more are missing. */
    List<MentionItem> byIds(Collection<String> ids) {
        return items(
                ids.isEmpty() ? List.of() : list("mentionId in ?1 order by publishedAt nulls last, mentionId", ids));
    }

    /** All mentions of a person, the earliest published first. */
    List<MentionItem> of(String person) {
        return items(list("defectorId = ?1 order by publishedAt nulls last, mentionId", person));
    }

    private List<MentionItem> items(List<MentionRow> rows) {
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
