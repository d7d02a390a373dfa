package org.testimony.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what passes each gate, in the transaction in which it passes. */
final class PostgresGates {
    private final Connection connection;

    PostgresGates(Connection connection) {
        this.connection = connection;
    }

    /** Adds to the counts of an origin: a feed's id, or a kind of post. */
    void count(String origin, Map<String, Integer> items) throws SQLException {
        List<Map.Entry<String, Integer>> counted = new ArrayList<>();
        items.entrySet().stream()
                .filter(gate -> gate.getValue() != 0)
                .sorted(Map.Entry.comparingByKey()) // so that two transactions never wait for each other in a circle
                .forEach(counted::add);
        if (counted.isEmpty()) {
            return;
        }
        String sql = """
                insert into gate_count (gate, items, origin, shard)
                select gate, items, origin, pg_backend_pid() % 16
                from unnest(?::text[], ?::integer[]) with ordinality as passed (gate, items, nth),
                     (select ?::text as origin) as way
                order by nth
                on conflict (origin, gate, shard) do update set items = gate_count.items + excluded.items""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            arrays.text(counted, Map.Entry::getKey);
            arrays.number(counted, Map.Entry::getValue);
            statement.setString(3, origin);
            statement.executeUpdate();
        }
    }
}
