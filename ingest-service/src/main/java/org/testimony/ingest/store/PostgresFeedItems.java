package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.CanonicalUrl;

/** What one feed last said about each article, and which page it meant by which id. */
final class PostgresFeedItems {
    private final Connection connection;
    private final FeedId feed;

    PostgresFeedItems(Connection connection, FeedId feed) {
        this.connection = connection;
        this.feed = feed;
    }

    Map<ArticleId, String> said(Collection<ArticleId> ids) throws SQLException {
        Map<ArticleId, String> said = new HashMap<>();
        String sql = "select article_id, revision_hash from feed_item where article_id = any (?) and feed_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new SqlArrays(connection, statement).text(ids, ArticleId::value);
            statement.setString(2, feed.value());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                said.put(new ArticleId(rows.getString(1)), rows.getString(2));
            }
        }
        return said;
    }

    /** The pages that the feed last named under these ids of its own, by the hash of the id. */
    Map<String, CanonicalUrl> pages(Collection<String> guids) throws SQLException {
        Map<String, CanonicalUrl> pages = new HashMap<>();
        if (guids.isEmpty()) {
            return pages;
        }
        String sql = "select guid_hash, canonical_url from feed_guid where guid_hash = any (?) and feed_id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new SqlArrays(connection, statement).text(guids, guid -> guid);
            statement.setString(2, feed.value());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                pages.put(rows.getString(1), new CanonicalUrl(rows.getString(2)));
            }
        }
        return pages;
    }

    void rememberPages(Map<String, CanonicalUrl> pages) throws SQLException {
        if (pages.isEmpty()) {
            return;
        }
        String sql = """
                insert into feed_guid (guid_hash, canonical_url, feed_id)
                select named.guid, named.url, feed.id
                from unnest(?::text[], ?::text[]) as named (guid, url), (select ?::text as id) as feed
                on conflict (feed_id, guid_hash) do update set canonical_url = excluded.canonical_url
                where feed_guid.canonical_url <> excluded.canonical_url""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(pages.keySet(), guid -> guid);
            arrays.text(pages.values(), CanonicalUrl::value);
            statement.setString(3, feed.value());
            statement.executeUpdate();
        }
    }

    void remember(Map<ArticleId, String> said) throws SQLException {
        String sql = """
                insert into feed_item (article_id, revision_hash, feed_id)
                select said.id, said.hash, feed.id
                from unnest(?::text[], ?::text[]) as said (id, hash), (select ?::text as id) as feed
                on conflict (feed_id, article_id) do update set revision_hash = excluded.revision_hash""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(said.keySet(), ArticleId::value);
            arrays.text(said.values(), hash -> hash);
            statement.setString(3, feed.value());
            statement.executeUpdate();
        }
    }
}
