package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What is remembered of a feed's past: its last twenty polls, and the addresses it had. */
@ApplicationScoped
public class PostgresPolls {
    private static final int KEPT = 20;

    private final EntityManager entities;

    PostgresPolls(EntityManager entities) {
        this.entities = entities;
    }

    /** An address that was changed because the server insisted. */
    public record Move(Instant at, String from, String to) {}

    /** Remembers a poll in the place of the twentieth before it. */
    public void add(FeedLease lease, PollRecord poll) {
        String sql = """
                insert into feed_poll (feed_id, slot, polled_at, outcome, message, items, published, milliseconds)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                on conflict (feed_id, slot) do update set polled_at = excluded.polled_at, outcome = excluded.outcome,
                    message = excluded.message, items = excluded.items, published = excluded.published,
                    milliseconds = excluded.milliseconds""";
        entities.createNativeQuery(sql)
                .setParameter(1, lease.feed().value())
                .setParameter(2, (int) (lease.token() % KEPT))
                .setParameter(3, poll.at())
                .setParameter(4, poll.outcome())
                .setParameter(5, poll.message())
                .setParameter(6, poll.items())
                .setParameter(7, poll.published())
                .setParameter(8, poll.milliseconds())
                .executeUpdate();
    }

    /** The last polls, latest first. */
    @SuppressWarnings("unchecked")
    public List<PollRecord> of(String feedId) {
        String sql = "select polled_at, outcome, message, items, published, milliseconds"
                + " from feed_poll where feed_id = ?1 order by polled_at desc";
        List<Object[]> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, feedId)
                .getResultList();
        return rows.stream()
                .map(row -> new PollRecord(
                        (Instant) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** Remembers that a feed's address was changed. */
    public void addMove(String feedId, Move move) {
        entities.createNativeQuery(
                        "insert into feed_move (feed_id, moved_at, from_url, to_url) values (?1, ?2, ?3, ?4)")
                .setParameter(1, feedId)
                .setParameter(2, move.at())
                .setParameter(3, move.from())
                .setParameter(4, move.to())
                .executeUpdate();
    }

    /** The changes of a feed's address, latest first. */
    @SuppressWarnings("unchecked")
    public List<Move> moves(String feedId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select moved_at, from_url, to_url from feed_move where feed_id = ?1 order by moved_at desc",
                        Object[].class)
                .setParameter(1, feedId)
                .getResultList();
        return rows.stream()
                .map(row -> new Move((Instant) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
