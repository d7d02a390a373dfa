package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.testimony.contract.id.FeedId;

/** The items that wait for their page, as the fetchers see them. */
@ApplicationScoped
public class PostgresPageQueue {
    /** Longer than the fetches of robots.txt and page may take, so a claim ends only when its holder has died or sleeps. */
    private static final Duration CLAIM = Duration.ofSeconds(90);

    private final DataSource database;

    PostgresPageQueue(DataSource database) {
        this.database = database;
    }

    /**
     * Claims items that are due, one a host at most, none of a host that somebody fetches from or that wants a pause.
     *
     * @param quiet hosts that must be left alone now
     */
    public List<PageTask> claimDue(Instant now, int limit, Collection<String> quiet) throws SQLException {
        String sql = """
                update page_task set claimed_until = ?, lease_token = lease_token + 1
                where (claimed_until is null or claimed_until < ?) and article_id in (
                    select article_id from (
                        select distinct on (host) article_id, due_at from page_task task
                        where due_at <= ? and (claimed_until is null or claimed_until < ?)
                          and host <> all (?)
                          and not exists (select from host_pause pause
                                          where pause.server = task.host and pause.until > ?)
                          and not exists (select from page_task other
                                          where other.host = task.host and other.claimed_until >= ?)
                        order by host, due_at) as first_of_host
                    order by due_at limit ?)
                returning article_id, feed_id, item::text, lease_token, attempts""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Timestamp at = Timestamp.from(now);
            statement.setTimestamp(1, Timestamp.from(now.plus(CLAIM)));
            statement.setTimestamp(2, at);
            statement.setTimestamp(3, at);
            statement.setTimestamp(4, at);
            statement.setArray(5, connection.createArrayOf("text", quiet.toArray(String[]::new)));
            statement.setTimestamp(6, at);
            statement.setTimestamp(7, at);
            statement.setInt(8, limit);
            ResultSet rows = statement.executeQuery();
            List<PageTask> tasks = new ArrayList<>();
            while (rows.next()) {
                tasks.add(new PageTask(
                        rows.getString(1),
                        new FeedId(rows.getString(2)),
                        JsonColumn.read(rows.getString(3), WaitingItem.class),
                        rows.getLong(4),
                        rows.getInt(5)));
            }
            return tasks;
        }
    }

    /**
     * Ends a task, in the transaction that takes its article in.
     *
     * @throws LeaseLostException when it is no longer ours
     */
    public void end(Connection connection, PageTask task) throws SQLException {
        String sql = "delete from page_task where article_id = ? and lease_token = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, task.articleId());
            statement.setLong(2, task.token());
            if (statement.executeUpdate() != 1) {
                throw new LeaseLostException();
            }
        }
    }

    /** Gives a task back for a later try; does nothing when it is no longer ours. */
    public void tryAgain(PageTask task, Instant due, String reason) throws SQLException {
        String sql = """
                update page_task set due_at = ?, attempts = attempts + 1, last_error = ?, claimed_until = null
                where article_id = ? and lease_token = ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(due));
            statement.setString(2, reason);
            statement.setString(3, task.articleId());
            statement.setLong(4, task.token());
            statement.executeUpdate();
        }
    }
}
