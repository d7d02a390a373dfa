package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.ArticleId;
import org.testimony.ingest.article.Authority;
import org.testimony.ingest.article.Draft;
import org.testimony.ingest.article.KnownArticle;
import org.testimony.ingest.article.PageFacts;

/** The articles and their revisions, a batch a statement. */
final class PostgresArticles {
    private final Connection connection;

    PostgresArticles(Connection connection) {
        this.connection = connection;
    }

    /**
     * Records the articles that nobody has seen, with the first revision these drafts make.
     *
     * @param drafts one an article, sorted by id, so that two batches never wait for each other in a circle
     * @return the ids that were new; the others exist and stay untouched
     */
    Set<ArticleId> insertUnseen(List<Draft> drafts) throws SQLException {
        String sql = """
                insert into article (article_id, canonical_url, url, revision, content_hash, published_at,
                                     published_at_source, authority, first_seen_at)
                select id, canonical, url, 1, hash, published, source, authority, seen
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::integer[],
                            ?::timestamptz[])
                     with ordinality as draft (id, canonical, url, hash, published, source, authority, seen, nth)
                order by nth
                on conflict (article_id) do nothing
                returning article_id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(drafts, draft -> draft.articleId().value());
            arrays.text(drafts, draft -> draft.canonicalUrl().value());
            arrays.text(drafts, Draft::url);
            arrays.text(drafts, Draft::contentHash);
            arrays.time(drafts, Draft::publishedAt);
            arrays.text(drafts, draft -> code(draft.dateSource()));
            arrays.number(drafts, draft -> draft.authority().number());
            arrays.time(drafts, Draft::fetchedAt);
            return ids(statement.executeQuery());
        }
    }

    /** What is known about articles; their rows are locked, in the order of their ids, until the transaction ends. */
    Map<ArticleId, KnownArticle> lock(Collection<ArticleId> ids) throws SQLException {
        Map<ArticleId, KnownArticle> known = new HashMap<>();
        String sql = """
                select article_id, revision, content_hash, published_at, published_at_source, authority
                from article where article_id = any (?) order by article_id for update""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new SqlArrays(connection, statement).text(ids, ArticleId::value);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Timestamp published = rows.getTimestamp(4);
                known.put(
                        new ArticleId(rows.getString(1)),
                        new KnownArticle(
                                rows.getInt(2),
                                rows.getString(3),
                                published == null ? null : published.toInstant(),
                                PublishedAtSource.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)),
                                Authority.of(rows.getInt(6))));
            }
        }
        return known;
    }

    /** Records what is known now. */
    void update(Map<ArticleId, KnownArticle> changed) throws SQLException {
        String sql = """
                update article set revision = now.revision, content_hash = now.hash, published_at = now.published,
                                   published_at_source = now.source, authority = now.authority
                from unnest(?::text[], ?::integer[], ?::text[], ?::timestamptz[], ?::text[], ?::integer[])
                     as now (id, revision, hash, published, source, authority)
                where article_id = now.id""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(changed.keySet(), ArticleId::value);
            arrays.number(changed.values(), KnownArticle::revision);
            arrays.text(changed.values(), KnownArticle::contentHash);
            arrays.time(changed.values(), KnownArticle::publishedAt);
            arrays.text(changed.values(), known -> code(known.publishedAtSource()));
            arrays.number(changed.values(), known -> known.authority().number());
            statement.executeUpdate();
        }
    }

    /**
     * Adds revisions to the history.
     *
     * @param pages facts about the pages that some of them were taken from
     */
    void addRevisions(List<Article> revisions, Map<ArticleId, PageFacts> pages) throws SQLException {
        String sql = """
                insert into article_revision (article_id, revision, revision_hash, feed_id, received_at, page)
                select id, revision, hash, feed, received, page::jsonb
                from unnest(?::text[], ?::integer[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                     as made (id, revision, hash, feed, received, page)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(revisions, article -> article.articleId().value());
            arrays.number(revisions, Article::revision);
            arrays.text(revisions, Article::revisionHash);
            arrays.text(revisions, PostgresArticles::feed);
            arrays.time(revisions, Article::fetchedAt);
            arrays.text(revisions, article -> JsonColumn.of(pages.get(article.articleId())));
            statement.executeUpdate();
        }
    }

    private static @Nullable String feed(Article article) {
        return article.feedId() == null ? null : article.feedId().value();
    }

    private static String code(PublishedAtSource source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static Set<ArticleId> ids(ResultSet rows) throws SQLException {
        Set<ArticleId> ids = new HashSet<>();
        while (rows.next()) {
            ids.add(new ArticleId(rows.getString(1)));
        }
        return ids;
    }
}
