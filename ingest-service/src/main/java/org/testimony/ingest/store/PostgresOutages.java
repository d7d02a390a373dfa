package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Reads when feeds were not heard; the rows are written as their states change. */
@ApplicationScoped
public class PostgresOutages {
    private static final String NEWEST = "select feed_id, began_at, ended_at, reason from feed_outage"
            + " order by began_at desc, feed_id limit ?1";

    private final EntityManager entities;

    PostgresOutages(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest, at most so many. */
    @SuppressWarnings("unchecked")
    public List<FeedOutage> newest(int limit) {
        List<Object[]> rows = entities.createNativeQuery(NEWEST, Object[].class)
                .setParameter(1, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new FeedOutage((String) row[0], (Instant) row[1], (Instant) row[2], (String) row[3]))
                .toList();
    }
}
