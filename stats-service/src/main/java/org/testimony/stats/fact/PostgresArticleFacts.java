package org.testimony.stats.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.stats.database.Columns;
import org.testimony.stats.database.PostgresStatements;
import org.testimony.stats.database.StoredText;

/** Writes articles with their narratives and claims, inside the caller's transaction. */
final class PostgresArticleFacts {
    private static final String UPSERT = """
            INSERT INTO tagged_article (article_id, revision, story_id, relevant, publisher, language, title, url,
                                        published_at, recorded_at, doc)
            SELECT id, revision, story, relevant, publisher, language, title, url,
                   published::timestamptz, recorded::timestamptz, doc::jsonb
            FROM unnest(?::text[], ?::int8[], ?::text[], ?::bool[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[])
                AS t (id, revision, story, relevant, publisher, language, title, url, published, recorded, doc)
            ON CONFLICT (article_id) DO UPDATE SET
                revision = excluded.revision, story_id = excluded.story_id, relevant = excluded.relevant,
                publisher = excluded.publisher, language = excluded.language, title = excluded.title,
                url = excluded.url, published_at = excluded.published_at, recorded_at = excluded.recorded_at,
                doc = excluded.doc
            WHERE excluded.revision >= tagged_article.revision
            RETURNING article_id""";
    private static final String FORGET = """
            WITH narratives AS (DELETE FROM article_narrative WHERE article_id = ANY(?))
            DELETE FROM claim WHERE article_id = ANY(?)""";
    private static final String ADD_NARRATIVES = """
            INSERT INTO article_narrative (article_id, code, score)
            SELECT * FROM unnest(?::text[], ?::text[], ?::float8[])""";
    private static final String ADD_CLAIMS = """
            INSERT INTO claim (article_id, claim_id, figure, bound, of_whom, nationality, gender, quote, facet, share, period)
            SELECT * FROM unnest(?::text[], ?::text[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::float8[], ?::text[])
            ON CONFLICT DO NOTHING""";
    private static final String NEXT_CLAIMS = "UPDATE claim_version SET version = version + 1 RETURNING version";

    private PostgresArticleFacts() {}

    private record ArticleNarrative(String articleId, Narrative narrative) {}

    private record ArticleClaim(String articleId, Claim claim) {}

    /** Writes each article unless a newer revision is stored; returns the ids of those that were written. */
    static Set<String> write(Connection connection, Collection<Fact.ArticleRead> articles) throws SQLException {
        if (articles.isEmpty()) {
            return Set.of();
        }
        Set<String> written =
                new HashSet<>(PostgresStatements.query(connection, UPSERT, columns(articles), row -> row.getString(1)));
        List<TaggedArticle> changed = articles.stream()
                .map(Fact.ArticleRead::article)
                .filter(article -> written.contains(article.articleId().value()))
                .toList();
        int claims = PostgresStatements.update(
                connection, FORGET, Columns.of(written).text(id -> id).text(id -> id));
        writeNarratives(connection, changed);
        writeClaims(connection, claims, changed);
        return written;
    }

    private static Columns<Fact.ArticleRead> columns(Collection<Fact.ArticleRead> articles) {
        return Columns.of(articles)
                .text(read -> read.article().articleId())
                .number(read -> read.article().revision())
                .text(read -> read.article().storyId())
                .truth(read -> read.article().relevant())
                .text(read -> read.article().publisher())
                .text(read -> read.article().language())
                .text(read -> read.article().title())
                .text(read -> read.article().url())
                .text(read -> read.article().publishedAt())
                .text(Fact.ArticleRead::recordedAt)
                .text(read -> StoredText.json(read.article()));
    }

    private static void writeNarratives(Connection connection, List<TaggedArticle> articles) throws SQLException {
        // A reading that names a code twice counts it once, with the better score.
        Map<List<String>, ArticleNarrative> rows = new HashMap<>();
        for (TaggedArticle article : articles) {
            String id = article.articleId().value();
            for (Narrative narrative : article.narratives()) {
                rows.merge(
                        List.of(id, StoredText.clean(narrative.code())),
                        new ArticleNarrative(id, narrative),
                        (known, next) ->
                                next.narrative().score() > known.narrative().score() ? next : known);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        PostgresStatements.update(
                connection,
                ADD_NARRATIVES,
                Columns.of(rows.values())
                        .text(ArticleNarrative::articleId)
                        .text(row -> row.narrative().code())
                        .fraction(row -> row.narrative().score()));
    }

    private static void writeClaims(Connection connection, int forgotten, List<TaggedArticle> articles)
            throws SQLException {
        List<ArticleClaim> rows = articles.stream()
                .flatMap(article -> article.claims().stream()
                        .map(claim -> new ArticleClaim(article.articleId().value(), claim)))
                .toList();
        if (forgotten == 0 && rows.isEmpty()) {
            return;
        }
        try (PreparedStatement next = connection.prepareStatement(NEXT_CLAIMS)) {
            PostgresStatements.rows(next, row -> row.getLong(1));
        }
        PostgresStatements.update(
                connection,
                ADD_CLAIMS,
                Columns.of(rows)
                        .text(ArticleClaim::articleId)
                        .text(row -> row.claim().claimId())
                        .number(row -> row.claim().count())
                        .text(row -> Words.of(row.claim().bound()))
                        .text(row -> row.claim().of())
                        .text(row -> row.claim().nationality())
                        .text(row -> Words.of(row.claim().gender()))
                        .text(row -> row.claim().evidence().quote())
                        .text(row -> row.claim().facet())
                        .fraction(row -> row.claim().share())
                        .text(row -> row.claim().period()));
    }
}
