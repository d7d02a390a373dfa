package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.ingest.article.CanonicalUrl;

/** Other addresses of articles. An address under which an article exists never becomes another address of a second one. */
final class PostgresAliases {
    /** Any number that nothing else in the database uses. */
    private static final long LOCK = 7_465_737_471L;

    private final Connection connection;

    PostgresAliases(Connection connection) {
        this.connection = connection;
    }

    /** Where the articles at these addresses are, for those that are elsewhere. */
    Map<String, CanonicalUrl> targets(Collection<String> addresses) throws SQLException {
        Map<String, CanonicalUrl> targets = new HashMap<>();
        String sql = "select canonical_url, target_url from url_alias where canonical_url = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new SqlArrays(connection, statement).text(addresses, address -> address);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                targets.put(rows.getString(1), new CanonicalUrl(rows.getString(2)));
            }
        }
        return targets;
    }

    /**
     * Learns that the article at one address is the one at another.
     *
     * @return where the article is now: the target, or where that one in turn is
     */
    CanonicalUrl learn(CanonicalUrl from, CanonicalUrl to, String reason, Instant at) throws SQLException {
        lock();
        CanonicalUrl target = targets(List.of(to.value())).getOrDefault(to.value(), to);
        if (target.equals(from) || isArticle(from)) {
            return from;
        }
        String sql = """
                insert into url_alias (canonical_url, target_url, reason, since) values (?, ?, ?, ?)
                on conflict (canonical_url) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, from.value());
            statement.setString(2, target.value());
            statement.setString(3, reason);
            statement.setTimestamp(4, Timestamp.from(at));
            statement.executeUpdate();
        }
        follow(from, target);
        keepWhatFeedsSaid(from, target);
        return targets(List.of(from.value())).getOrDefault(from.value(), target);
    }

    private void follow(CanonicalUrl from, CanonicalUrl target) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update url_alias set target_url = ? where target_url = ?")) {
            statement.setString(1, target.value());
            statement.setString(2, from.value());
            statement.executeUpdate();
        }
    }

    // Otherwise each feed that lists the old address would seem to say something new at the other one.
    private void keepWhatFeedsSaid(CanonicalUrl from, CanonicalUrl target) throws SQLException {
        String sql = """
                insert into feed_item (feed_id, article_id, revision_hash)
                select feed_id, ?, revision_hash from feed_item where article_id = ?
                on conflict (feed_id, article_id) do nothing""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, target.articleId().value());
            statement.setString(2, from.articleId().value());
            statement.executeUpdate();
        }
    }

    private boolean isArticle(CanonicalUrl url) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from article where article_id = ?")) {
            statement.setString(1, url.articleId().value());
            return statement.executeQuery().next();
        }
    }

    // Two transactions that learn at the same time could close a circle; this is rare enough to take turns.
    private void lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
            statement.executeQuery().next();
        }
    }
}
