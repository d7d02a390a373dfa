package org.testimony.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the counts of the gates, all as of one moment. */
@ApplicationScoped
public class PostgresGateCounts {
    private final EntityManager entities;

    PostgresGateCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** The counts of every origin that ever brought anything, by origin. */
    @Transactional
    public List<GateCounts> all() {
        return read("", List.of());
    }

    /** The counts of some origins; those that never brought anything are left out. */
    @Transactional
    public Map<String, GateCounts> of(Collection<String> origins) {
        Map<String, GateCounts> counts = new HashMap<>();
        read(" where origin = any (:origins)", origins).forEach(count -> counts.put(count.origin(), count));
        return counts;
    }

    /** The counts of one origin, all zero when it never brought anything. */
    @Transactional
    public GateCounts of(String origin) {
        return of(List.of(origin)).getOrDefault(origin, GateCounts.none(origin));
    }

    // One statement sees one state of the database: a task that ends meanwhile is either waiting or counted.
    @SuppressWarnings("unchecked")
    private List<GateCounts> read(String where, Collection<String> origins) {
        String sql = """
                select origin, gate, sum(items) from (
                    select origin, gate, items from gate_count
                    union all select feed_id, 'waiting', 1 from page_task
                ) as passed""" + where + " group by origin, gate";
        var query = entities.createNativeQuery(sql, Object[].class);
        if (!where.isEmpty()) {
            query.setParameter("origins", origins.toArray(String[]::new));
        }
        Map<String, Map<String, Long>> gates = new TreeMap<>();
        for (Object[] row : (List<Object[]>) query.getResultList()) {
            gates.computeIfAbsent((String) row[0], origin -> new HashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue());
        }
        return gates.entrySet().stream()
                .map(origin -> GateCounts.of(origin.getKey(), origin.getValue()))
                .toList();
    }
}
