package org.testimony.ingest.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.testimony.ingest.article.CanonicalUrl;
import org.testimony.ingest.feed.FeedIds;
import org.testimony.ingest.testing.Feeds;

/** The service's table of feeds, as the benchmark fills and reads it. */
final class FeedTable implements AutoCloseable {
    private final Connection connection;

    FeedTable(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "secret");
    }

    /** Adds feeds that are not due yet. */
    void add(List<String> urls) throws SQLException {
        String sql = """
                insert into feed (feed_id, url, server, state, state_since, interval_seconds, created_at, next_poll_at)
                values (?, ?, ?, 'paused', now(), 3600, now(), now())""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String url : urls) {
                insert.setString(1, FeedIds.of(CanonicalUrl.of(url)).value());
                insert.setString(2, url);
                insert.setString(3, Feeds.url(url).server());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute("create table if not exists due (feed_id text primary key, at timestamptz)");
        execute("analyze feed");
    }

    /**
     * Makes the feeds whose URL is like one of these due, in any order, evenly over so many seconds; the others are not
     * polled.
     */
    void makeDue(double seconds, String... likes) throws SQLException {
        String chosen = "url like any (array['" + String.join("','", likes) + "'])";
        execute("truncate due");
        execute("delete from host_pause");
        execute("insert into due select feed_id, now() + interval '2 seconds' + make_interval(secs => " + seconds
                + " * (row_number() over (order by md5(feed_id)) - 1) / count(*) over ()) from feed where " + chosen);
        execute("update feed set state = 'paused' where not (" + chosen + ")");
        execute("update feed set state = 'active', consecutive_failures = 0, odd_answers = 0, last_poll_at = null,"
                + " next_poll_at = due.at from due where due.feed_id = feed.feed_id");
        execute("vacuum analyze feed");
    }

    /** How many of the due feeds were not polled yet. */
    long left() throws SQLException {
        return (long) number("select count(*) from due join feed using (feed_id) where last_poll_at is null");
    }

    /** Seconds from the first due time to the last poll. */
    double seconds() throws SQLException {
        return number("select extract(epoch from max(last_poll_at) - min(at)) from due join feed using (feed_id)");
    }

    /** From due to taken in, in milliseconds, sorted; of feeds that answer well. */
    List<Double> delays() throws SQLException {
        List<Double> delays = new ArrayList<>();
        String sql = "select extract(epoch from last_poll_at - at) * 1000 from due join feed using (feed_id)"
                + " where url like '%/good/%'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                delays.add(rows.getDouble(1));
            }
        }
        Collections.sort(delays);
        return delays;
    }

    /** What the last polls of the due feeds ended with, and how many of each. */
    List<String> outcomes() throws SQLException {
        List<String> outcomes = new ArrayList<>();
        String sql = "select p.outcome || ' ' || count(*) from due join feed f using (feed_id)"
                + " join feed_poll p on p.feed_id = f.feed_id and p.polled_at = f.last_poll_at"
                + " group by p.outcome order by count(*) desc";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                outcomes.add(rows.getString(1));
            }
        }
        return outcomes;
    }

    double number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
