package org.testimony.ingest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.testimony.contract.id.FeedId;

/** The feeds and what was dropped from them. */
@ApplicationScoped
public class PostgresFeeds implements PanacheRepositoryBase<PostgresFeed, String> {
    private static final int CLAIM_MINUTES = 5;

    /** A page of feeds in the order of their ids. */
    public List<PostgresFeed> after(String feedId, int limit) {
        return find("feedId > ?1 order by feedId", feedId).page(0, limit).list();
    }

    /** Adds a feed unless it is known; says whether it was added. */
    @Transactional
    public boolean add(PostgresFeed feed) {
        String sql = """
                insert into feed (feed_id, url, publisher, language, state, interval_seconds, created_at, next_poll_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (feed_id) do nothing""";
        return getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, feed.feedId)
                        .setParameter(2, feed.url)
                        .setParameter(3, feed.publisher)
                        .setParameter(4, feed.language)
                        .setParameter(5, feed.state)
                        .setParameter(6, feed.intervalSeconds)
                        .setParameter(7, feed.createdAt)
                        .setParameter(8, feed.nextPollAt)
                        .executeUpdate()
                == 1;
    }

    /** Takes feeds that are due, for some minutes, so that nobody else polls them meanwhile. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<String> claimDue(Instant now, int limit) {
        String sql = """
                update feed set claimed_until = ?2 where feed_id in (
                    select feed_id from feed
                    where state in ('active', 'failing') and next_poll_at <= ?1
                      and (claimed_until is null or claimed_until < ?1)
                    order by next_poll_at limit ?3 for update skip locked)
                returning feed_id""";
        return getEntityManager()
                .createNativeQuery(sql, String.class)
                .setParameter(1, now)
                .setParameter(2, claimEnd(now))
                .setParameter(3, limit)
                .getResultList();
    }

    /** Takes one feed, due or not; false when somebody is polling it. */
    @Transactional
    public boolean claim(FeedId feed, Instant now) {
        return update(
                        "claimedUntil = ?1 where feedId = ?2 and (claimedUntil is null or claimedUntil < ?3)",
                        claimEnd(now),
                        feed.value(),
                        now)
                == 1;
    }

    /** Gives a feed back without having polled it. */
    @Transactional
    public void release(FeedId feed) {
        update("claimedUntil = null where feedId = ?1", feed.value());
    }

    /** Counts dropped items. */
    @Transactional
    public void addDrops(FeedId feed, Map<String, Integer> dropped) {
        String sql = """
                insert into feed_drop (feed_id, reason, items) values (?1, ?2, ?3)
                on conflict (feed_id, reason) do update set items = feed_drop.items + excluded.items""";
        dropped.forEach((reason, items) -> getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, feed.value())
                .setParameter(2, reason)
                .setParameter(3, items)
                .executeUpdate());
    }

    /** What was dropped from a feed so far, by reason. */
    @SuppressWarnings("unchecked")
    public Map<String, Long> drops(String feedId) {
        Map<String, Long> drops = new TreeMap<>();
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select reason, items from feed_drop where feed_id = ?1", Object[].class)
                .setParameter(1, feedId)
                .getResultList();
        rows.forEach(row -> drops.put((String) row[0], ((Number) row[1]).longValue()));
        return drops;
    }

    private static Instant claimEnd(Instant now) {
        return now.plusSeconds(CLAIM_MINUTES * 60L);
    }
}
