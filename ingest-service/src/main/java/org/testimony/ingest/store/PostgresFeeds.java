package org.testimony.ingest.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.FeedId;

/** The feeds. */
@ApplicationScoped
public class PostgresFeeds implements PanacheRepositoryBase<PostgresFeed, String> {
    /** A page of feeds in the order of their ids. */
    public List<PostgresFeed> after(String feedId, int limit) {
        return find("feedId > ?1 order by feedId", feedId).page(0, limit).list();
    }

    /** The feed at an address, though it may have been added under an earlier one. */
    public Optional<PostgresFeed> at(String url) {
        return find("url = ?1 order by createdAt", url).firstResultOptional();
    }

    /** Adds a feed unless it is known, by its id or by its address; says whether it was added. */
    @Transactional
    public boolean add(PostgresFeed feed) {
        String sql = """
                insert into feed (feed_id, url, server, publisher, language, state, state_reason, state_since,
                                  wished_interval_seconds, interval_seconds, created_at, next_poll_at, next_poll_why,
                                  pages)
                select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as integer), ?10, ?8, ?11, ?12, ?13
                where not exists (select from feed where url = ?2) on conflict (feed_id) do nothing""";
        return getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, feed.feedId)
                        .setParameter(2, feed.url)
                        .setParameter(3, feed.server)
                        .setParameter(4, feed.publisher)
                        .setParameter(5, feed.language)
                        .setParameter(6, feed.state)
                        .setParameter(7, feed.stateReason)
                        .setParameter(8, feed.createdAt)
                        .setParameter(9, feed.wishedIntervalSeconds)
                        .setParameter(10, feed.intervalSeconds)
                        .setParameter(11, feed.nextPollAt)
                        .setParameter(12, feed.nextPollWhy)
                        .setParameter(13, feed.pages)
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

    /**
     * The feed, locked until the transaction ends.
     *
     * @throws LeaseLostException when the lease is not the latest one any more
     */
    public PostgresFeed held(FeedLease lease) {
        return find("feedId = ?1 and leaseToken = ?2", lease.feed().value(), lease.token())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<PostgresFeed>firstResultOptional()
                .orElseThrow(LeaseLostException::new);
    }

    /** A feed that used to speak and has fallen silent. */
    public record Silent(FeedId feed, @Nullable String title, Instant lastNews, Duration usualGap) {}

    /**
     * The feeds that have fallen silent since the last call; each is told once, until it speaks again. Call it in the
     * transaction that records what is made of them.
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Silent> newlySilent(Instant now) {
        String sql = """
                update feed set silent_since = last_new_at
                where silent_since is null and silent_from <= ?1 and state in ('active', 'failing')
                returning feed_id, title, last_new_at, usual_gap_seconds""";
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, now)
                .getResultList();
        return rows.stream()
                .map(row -> new Silent(
                        new FeedId((String) row[0]),
                        (String) row[1],
                        (Instant) row[2],
                        Duration.ofSeconds(((Number) row[3]).longValue())))
                .toList();
    }
}
