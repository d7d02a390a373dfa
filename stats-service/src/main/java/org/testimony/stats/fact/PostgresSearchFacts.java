package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.testimony.contract.person.Attribute;
import org.testimony.contract.person.Defector;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.text.Evidence;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.word.SearchKeys;

/** Writes the words that articles and persons are found by, inside the caller's transaction. */
final class PostgresSearchFacts {
    private static final String ARTICLES = """
            INSERT INTO article_search (article_id, recorded_at, published_at, relevant, language, publisher, story_id,
                                        words)
            SELECT id, recorded::timestamptz, published::timestamptz, relevant, language, publisher, story,
                   array_to_tsvector(string_to_array(words, ' '))
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (id, recorded, published, relevant, language, publisher, story, words)
            ON CONFLICT (article_id) DO UPDATE SET
                recorded_at = excluded.recorded_at, published_at = excluded.published_at, relevant = excluded.relevant,
                language = excluded.language, publisher = excluded.publisher, story_id = excluded.story_id,
                words = excluded.words""";
    private static final String PERSONS = """
            INSERT INTO person_search (defector_id, revision, words)
            SELECT id, revision, array_to_tsvector(string_to_array(words, ' '))
            FROM unnest(?::text[], ?::int8[], ?::text[]) AS t (id, revision, words)
            ON CONFLICT (defector_id) DO UPDATE SET revision = excluded.revision, words = excluded.words
            WHERE excluded.revision >= person_search.revision""";
    private static final String FORGET = "DELETE FROM person_search WHERE defector_id = ANY(?)";

    private PostgresSearchFacts() {}

    /** Writes the words of what a batch wrote; {@code written} are the articles of which no newer revision was stored. */
    static void write(Connection connection, FactBatch batch, Set<String> written) throws SQLException {
        List<Fact.ArticleRead> articles = batch.articles().stream()
                .filter(read -> written.contains(read.article().articleId().value()))
                .toList();
        if (!articles.isEmpty()) {
            PostgresStatements.update(connection, ARTICLES, columns(articles));
        }
        PostgresStatements.updateByIds(connection, FORGET, batch.erased());
        writePersons(connection, batch.persons());
    }

    private static Columns<Fact.ArticleRead> columns(Collection<Fact.ArticleRead> articles) {
        return Columns.of(articles)
                .text(read -> read.article().articleId())
                .text(Fact.ArticleRead::recordedAt)
                .text(read -> read.article().publishedAt())
                .truth(read -> read.article().relevant())
                .text(read -> read.article().language())
                .text(read -> read.article().publisher())
                .text(read -> read.article().storyId())
                .text(read -> words(read.article()));
    }

    private static void writePersons(Connection connection, Collection<Defector> persons) throws SQLException {
        if (!persons.isEmpty()) {
            PostgresStatements.update(
                    connection,
                    PERSONS,
                    Columns.of(persons)
                            .text(Defector::defectorId)
                            .number(Defector::revision)
                            .text(person -> String.join(
                                    " ",
                                    SearchKeys.of(
                                            List.of(),
                                            person.names().stream()
                                                    .map(Attribute::value)
                                                    .toList()))));
        }
    }

    /** The title, the publisher and every sentence that is evidence; the names of persons in all their spellings. */
    private static String words(TaggedArticle article) {
        List<String> texts = new ArrayList<>(List.of(article.title(), article.publisher()));
        List<String> names = new ArrayList<>();
        article.narratives().forEach(narrative -> addQuotes(narrative.evidence(), texts));
        article.claims().forEach(claim -> texts.add(claim.evidence().quote()));
        for (MentionReading mention : article.mentions()) {
            addQuotes(mention.evidence(), texts);
            Stream.concat(Stream.ofNullable(mention.name()), mention.aliases().stream())
                    .forEach(names::add);
        }
        Set<String> keys = SearchKeys.of(texts, names);
        article.narratives().forEach(narrative -> keys.add(SearchKeys.narrative(narrative.code())));
        return String.join(" ", keys);
    }

    private static void addQuotes(List<Evidence> evidence, List<String> texts) {
        evidence.forEach(span -> texts.add(span.quote()));
    }
}
