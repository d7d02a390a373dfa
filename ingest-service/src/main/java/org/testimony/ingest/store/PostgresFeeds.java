package org.testimony.ingest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.testimony.contract.id.FeedId;

/** The feeds. */
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
                insert into feed (feed_id, url, publisher, language, state, interval_seconds, created_at, next_poll_at,
                                  pages)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (feed_id) do nothing""";
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
                        .setParameter(9, feed.pages)
                        .executeUpdate()
                == 1;
    }

    /** Adds the feeds that are not known, in one transaction; says how many. */
    @Transactional
    public int addAll(List<PostgresFeed> feeds) {
        int added = 0;
        for (PostgresFeed feed : feeds) {
            added += add(feed) ? 1 : 0;
        }
        return added;
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

    private static Instant claimEnd(Instant now) {
        return now.plusSeconds(CLAIM_MINUTES * 60L);
    }
}
