package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.testimony.contract.id.FeedId;
import org.testimony.ingest.article.Arrival;

/** Items that wait for their page. */
final class PostgresPageTasks {
    private final Connection connection;
    private final FeedId feed;

    PostgresPageTasks(Connection connection, FeedId feed) {
        this.connection = connection;
        this.feed = feed;
    }

    /**
     * How items were put in line.
     *
     * @param added those that wait in addition to what waited before; each other one took an older one's place
     * @param inLine items that found another feed's in line for the same page, and do not wait
     */
    record Placed(int added, int inLine) {}

    /** Puts items in line; a newer item about the same article takes the place of an older one of the same feed. */
    Placed add(Collection<Arrival> items) throws SQLException {
        if (items.isEmpty()) {
            return new Placed(0, 0);
        }
        List<WaitingItem> waiting = items.stream()
                .map(WaitingItem::of)
                .sorted(Comparator.comparing(WaitingItem::articleId))
                .toList();
        // A claimed task loses its claim: whoever fetches for the older item must not end the newer one.
        String sql = """
                insert into page_task (article_id, feed_id, host, item, created_at, due_at)
                select due.id, feed.id, due.host, due.item::jsonb, due.at, due.at
                from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
                     with ordinality as due (id, host, item, at, nth), (select ?::text as id) as feed
                order by nth
                on conflict (article_id) do update
                set item = excluded.item, host = excluded.host, due_at = excluded.due_at,
                    attempts = 0, claimed_until = null, lease_token = page_task.lease_token + 1
                where page_task.feed_id = excluded.feed_id
                returning (xmax = 0)::integer""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(waiting, WaitingItem::articleId);
            arrays.text(waiting, WaitingItem::host);
            arrays.text(waiting, JsonColumn::of);
            arrays.time(waiting, WaitingItem::fetchedAt);
            statement.setString(5, feed.value());
            ResultSet rows = statement.executeQuery();
            int placed = 0;
            int added = 0;
            while (rows.next()) {
                placed++;
                added += rows.getInt(1);
            }
            return new Placed(added, waiting.size() - placed);
        }
    }
}
